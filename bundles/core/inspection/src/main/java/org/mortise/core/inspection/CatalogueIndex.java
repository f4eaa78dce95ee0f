package org.mortise.core.inspection;

import java.util.List;

/**
 * What a publisher offers, in the order of his list.
 *
 * @param publisher the name by which his certificate is trusted
 * @param madeAt ISO-8601, UTC
 * @param validUntil ISO-8601, UTC: nobody shall believe it afterwards; null for no end
 */
public record CatalogueIndex(String publisher, String madeAt, String validUntil, List<CatalogueEntry> plugins) {

    /** The signed file that holds it, where a catalogue is a folder or an address that ends with a slash. */
    public static final String FILE = "catalogue.jar";

    /** The entry in that file: the record as JSON. */
    public static final String PATH = "META-INF/mortise/catalogue.json";

    public CatalogueIndex {
        plugins = plugins == null ? List.of() : List.copyOf(plugins);
    }
}
