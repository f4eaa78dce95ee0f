package org.mortise.core.ui;

import java.util.Collection;
import java.util.List;
import org.mortise.api.records.RecordType;

/**
 * What a caller sees at a moment, as two numbers that stay as long as that does. Comparable on one node between two of its starts
 * only.
 *
 * @param metadata of the record types with their fields
 * @param modules of the UI modules
 */
public record Seen(String metadata, String modules) {

    static Seen of(Collection<RecordType> types, List<UiModule> modules) {
        return new Seen(
                Integer.toHexString(List.copyOf(types).hashCode()),
                Integer.toHexString(
                        modules.stream().map(UiModule::href).toList().hashCode()));
    }
}
