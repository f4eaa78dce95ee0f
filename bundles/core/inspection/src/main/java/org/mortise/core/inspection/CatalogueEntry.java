package org.mortise.core.inspection;

import java.util.List;
import java.util.Map;

/**
 * What a catalogue says of one version of a plugin.
 *
 * @param vendor as the plugin's manifest names him
 * @param description null when there is none
 * @param file where it is: an address, or a path beside the catalogue's own file
 * @param sha256 of the file, in hexadecimal
 * @param size of the file in bytes
 * @param imports the packages of the API that it cannot do without, and the range of their versions
 * @param requires ids of the plugins without which it cannot work
 */
public record CatalogueEntry(
        String id,
        String name,
        String vendor,
        String version,
        String description,
        String file,
        String sha256,
        long size,
        Map<String, String> imports,
        List<String> requires) {

    public CatalogueEntry {
        imports = imports == null ? Map.of() : Map.copyOf(imports);
        requires = requires == null ? List.of() : List.copyOf(requires);
    }
}
