package org.mortise.api.records;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A pointer to a record.
 *
 * @param type the name of the record type; never null
 * @param id never null
 * @param name the record's name when it was read; null on the way in, and when the type is not installed
 */
@ProviderType
public record Reference(String type, UUID id, String name) {

    public static Reference to(String type, UUID id) {
        return new Reference(type, id, null);
    }
}
