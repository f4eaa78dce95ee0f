package org.mortise.itests.permissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mortise.itests.harness.Settings;

/** The JAX-RS resources and servlets that the bundles of the distribution and a plugin register. */
final class ExitInventory {

    private static final Pattern IMPLEMENTATION = Pattern.compile("<implementation class=\"([^\"]+)\"");
    private static final Pattern EXIT = Pattern.compile(
            "osgi\\.jaxrs\\.resource|osgi\\.http\\.whiteboard\\.(servlet|resource)\\.pattern|felix\\.webconsole");

    private ExitInventory() {}

    /** Simple names of the component classes. */
    static Set<String> classes() {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> jars = Files.walk(Settings.distribution().resolve("system/org/mortise"))) {
            jars.filter(jar -> jar.toString().endsWith(".jar")).forEach(jar -> collect(jar, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        collect(Settings.loyalty(), found);
        return found;
    }

    private static void collect(Path file, Set<String> found) {
        try (JarFile jar = new JarFile(file.toFile())) {
            jar.stream()
                    .filter(entry -> entry.getName().startsWith("OSGI-INF/")
                            && entry.getName().endsWith(".xml"))
                    .forEach(entry -> {
                        try (InputStream in = jar.getInputStream(entry)) {
                            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                            Matcher name = IMPLEMENTATION.matcher(xml);
                            if (EXIT.matcher(xml).find() && name.find()) {
                                found.add(name.group(1).substring(name.group(1).lastIndexOf('.') + 1));
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
