package org.mortise.core.search.find;

import java.util.UUID;

/** What the index has found: not yet whether the caller may see it. */
record Found(String type, UUID id, Place place) {}
