package org.mortise.core.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The class files of a plugin: its own, and those of the jars on its {@code Bundle-ClassPath}. */
final class PluginClasses {

    /** Beyond any class that a compiler wrote; what unpacks to more means harm. */
    private static final int MAX_CLASS = 16 * 1024 * 1024;

    private static final int MAX_NESTED_JAR = 64 * 1024 * 1024;

    private PluginClasses() {}

    /** Bytes by the entry's name. */
    static Map<String, byte[]> read(JarFile jar) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (isClass(entry.getName())) {
                try (InputStream in = jar.getInputStream(entry)) {
                    classes.put(entry.getName(), upTo(MAX_CLASS, in, entry.getName()));
                }
            }
        }
        Manifest manifest = jar.getManifest();
        String path = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-ClassPath");
        for (String element : path == null ? new String[0] : path.split(",")) {
            ZipEntry nested = jar.getEntry(element.replaceFirst(";.*", "").trim());
            if (nested != null && nested.getName().endsWith(".jar")) {
                try (InputStream in = jar.getInputStream(nested)) {
                    addNested(upTo(MAX_NESTED_JAR, in, nested.getName()), nested.getName(), classes);
                }
            }
        }
        return classes;
    }

    private static void addNested(byte[] jar, String name, Map<String, byte[]> classes) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (isClass(entry.getName())) {
                    classes.putIfAbsent(name + "!/" + entry.getName(), upTo(MAX_CLASS, in, entry.getName()));
                }
            }
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    private static byte[] upTo(int limit, InputStream in, String name) throws IOException {
        byte[] content = in.readNBytes(limit + 1);
        if (content.length > limit) {
            throw new UnreadableClass(name, "is larger than " + limit + " bytes");
        }
        return content;
    }
}
