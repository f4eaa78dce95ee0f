package org.mortise.api.records;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Formula and roll-up fields: whether their stored values stand, and computing them anew. An OSGi service of the platform, safe
 * for use by many threads. Values follow each write by themselves; this is for what was there before a field was.
 */
@ProviderType
public interface ComputedFields {

    /** The state of all computed fields of the type. NOT_FOUND when there is no such type. */
    List<ComputedState> states(String type);

    /**
     * Has the values of one field computed anew in the background, for administrators. Those that differ are counted and, unless
     * only a comparison is asked for, put right. NOT_FOUND when the type has no such computed field.
     */
    ComputedState recompute(String type, String field, boolean compareOnly);
}
