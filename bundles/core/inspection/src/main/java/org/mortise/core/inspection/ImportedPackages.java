package org.mortise.core.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;

/** The header {@code Import-Package} of a bundle. */
public final class ImportedPackages {

    private ImportedPackages() {}

    /**
     * @param name of the package
     * @param range of versions, {@code 0.0.0} when it names none
     * @param optional whether the bundle works without it
     */
    public record Import(String name, String range, boolean optional) {}

    /** In their order; nothing for a jar that has no manifest or imports nothing. */
    public static List<Import> of(Manifest manifest) {
        String header = manifest == null ? null : manifest.getMainAttributes().getValue("Import-Package");
        List<Import> imports = new ArrayList<>();
        for (String clause : HeaderText.split(header == null ? "" : header, ',')) {
            List<String> names = new ArrayList<>();
            String range = "0.0.0";
            boolean optional = false;
            for (String part : HeaderText.split(clause, ';')) {
                String text = part.trim();
                if (text.startsWith("version=")) {
                    range = unquoted(text.substring("version=".length()));
                } else if (text.startsWith("resolution:=")) {
                    optional = unquoted(text.substring("resolution:=".length())).equals("optional");
                } else if (!text.isEmpty() && text.indexOf('=') < 0) {
                    names.add(text);
                }
            }
            for (String name : names) {
                imports.add(new Import(name, range, optional));
            }
        }
        return imports;
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").trim();
    }
}
