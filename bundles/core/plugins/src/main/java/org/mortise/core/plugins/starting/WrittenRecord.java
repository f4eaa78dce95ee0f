package org.mortise.core.plugins.starting;

import java.util.UUID;

/**
 * The note of a record that was written for a plugin.
 *
 * @param file which described it: what one file brought goes together
 */
record WrittenRecord(String type, String externalId, UUID id, String file) {}
