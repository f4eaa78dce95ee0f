package org.mortise.api.plugins;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What came back with an export.
 *
 * @param records number of records by type
 * @param valuesKept values of others' records that did not come back, since the record is gone or has another value by now
 */
@ProviderType
public record PluginRestoration(Map<String, Long> records, long valuesKept) {

    public PluginRestoration {
        records = Map.copyOf(records);
    }
}
