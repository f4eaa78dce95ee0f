package org.mortise.checks;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A built bundle. Packages are "ours" when a bundle of this build has their source. */
record Bundle(String name, Path folder, Path file, Domain manifest, Set<String> entries) {

    static Bundle of(Path folder) {
        List<Path> jars = jars(folder);
        if (jars.size() != 1) {
            throw new AssertionError("expected one jar in " + folder + "/target, found " + jars
                    + "; ./mvnw package (after a clean, when there are several)");
        }
        try (Jar jar = new Jar(jars.get(0).toFile())) {
            Domain manifest = Domain.domain(jar.getManifest());
            Set<String> entries = new TreeSet<>(jar.getResources().keySet());
            return new Bundle(manifest.getBundleSymbolicName().getKey(), folder, jars.get(0), manifest, entries);
        } catch (Exception e) {
            throw new IllegalStateException(jars.get(0).toString(), e);
        }
    }

    static boolean isBuilt(Path folder) {
        return !jars(folder).isEmpty();
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file ->
                            !file.getFileName().toString().matches("original-.*|.*-(sources|javadoc|tests)\\.jar"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    boolean isApi() {
        return folder.startsWith(Tree.ROOT.resolve("api"));
    }

    boolean isCore() {
        return folder.startsWith(Tree.ROOT.resolve("bundles/core"));
    }

    /** A module or a vendor's plugin: what has to do with the declared API alone. */
    boolean isPlugin() {
        return !isCore() && entries.contains("META-INF/mortise/plugin.json");
    }

    Parameters imports() {
        return manifest.getImportPackage();
    }

    Parameters exports() {
        return manifest.getExportPackage();
    }

    /** What it imports from other bundles of ours. */
    Set<String> importsOfOurs() {
        return imports().keySet().stream()
                .filter(name -> name.startsWith("org.mortise.") && !exports().containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Attrs export(String packageName) {
        return exports().get(packageName);
    }

    /** The packages with sources here: an embedded library has none. */
    Set<String> ownPackages() {
        Path sources = folder.resolve("src/main/java");
        return entries.stream()
                .filter(entry -> entry.endsWith(".class") && entry.contains("/"))
                .map(entry -> entry.substring(0, entry.lastIndexOf('/')))
                .filter(entry -> Files.isDirectory(sources.resolve(entry)))
                .map(entry -> entry.replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JavaClasses classes() {
        try (JarFile jar = new JarFile(file.toFile())) {
            return new ClassFileImporter().importJar(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String entry) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getInputStream(jar.getEntry(entry)).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
