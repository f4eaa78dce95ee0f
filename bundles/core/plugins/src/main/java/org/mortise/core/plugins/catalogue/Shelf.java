package org.mortise.core.plugins.catalogue;

import java.time.Instant;
import org.mortise.core.inspection.CatalogueIndex;

/**
 * A source as it was found.
 *
 * @param signer who signed the index; null when nobody did, on an instance for development
 * @param problem why there is no index; null when there is one
 * @param code the kind of the problem; null when there is none
 */
record Shelf(String source, CatalogueIndex index, String signer, String problem, String code, Instant readAt) {}
