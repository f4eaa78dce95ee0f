package org.mortise.api.search;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds records of every type by the words in their searchable fields. An OSGi service of the platform, safe for use by many
 * threads. Everything happens in the name of the {@linkplain org.mortise.api.security.Callers#current() current caller}: only
 * fields that he may read are searched, and every hit is read through {@link org.mortise.api.records.Records}. A change is
 * found within about a second of its commit, not in the transaction that makes it.
 */
@ProviderType
public interface Search {

    /** MALFORMED when the text has nothing to search for, or the cursor or a type is not known. */
    SearchPage search(SearchQuery query);

    /**
     * The ids of the best hits of one type, the best first, not yet read: whoever asks reads them through
     * {@link org.mortise.api.records.Records}, which leaves out what the caller may not see.
     *
     * @param max 1 to 10,000
     */
    List<UUID> ids(String type, String text, int max);
}
