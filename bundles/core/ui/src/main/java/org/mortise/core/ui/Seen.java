package org.mortise.core.ui;

import java.util.Collection;
import java.util.List;
import org.mortise.api.records.RecordType;

/**
 * What a caller sees at a moment, as three numbers that stay as long as that does. Comparable on one node between two of its starts
 * only.
 *
 * @param metadata of the record types with their fields
 * @param modules of the UI modules
 * @param layouts of all layouts: whose they are is no secret that a number tells
 */
public record Seen(String metadata, String modules, String layouts) {

    static Seen of(Collection<RecordType> types, List<UiModule> modules, List<String> layouts) {
        return new Seen(
                Integer.toHexString(List.copyOf(types).hashCode()),
                Integer.toHexString(
                        modules.stream().map(UiModule::href).toList().hashCode()),
                Integer.toHexString(layouts.hashCode()));
    }
}
