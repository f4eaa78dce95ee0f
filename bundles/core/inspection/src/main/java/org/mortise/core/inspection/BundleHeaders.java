package org.mortise.core.inspection;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Headers in the manifest of a bundle's jar. */
public final class BundleHeaders {

    private BundleHeaders() {}

    /** Null when there is none. */
    public static String of(JarFile jar, String name) throws IOException {
        Manifest manifest = jar.getManifest();
        return manifest == null ? null : manifest.getMainAttributes().getValue(name);
    }

    /** Without its directives; null for a jar that is no bundle. */
    public static String symbolicName(JarFile jar) throws IOException {
        String header = of(jar, "Bundle-SymbolicName");
        return header == null ? null : HeaderText.split(header, ';').get(0).trim();
    }

    /** The names of the packages that a bundle offers to others. */
    public static List<String> exports(JarFile jar) throws IOException {
        return HeaderText.names(of(jar, "Export-Package"));
    }
}
