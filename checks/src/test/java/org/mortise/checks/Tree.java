package org.mortise.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree of this build, and what the build made of it. */
final class Tree {
    static final Path ROOT =
            Path.of(System.getProperty("mortise.root", "..")).toAbsolutePath().normalize();

    private static List<Bundle> bundles;

    private Tree() {}

    /** All bundles of the reactor, and the sample plugins that have been built. */
    static synchronized List<Bundle> bundles() {
        if (bundles == null) {
            bundles = Stream.concat(
                            Stream.of("api", "bundles").flatMap(Tree::folders).map(Bundle::of),
                            folders("sample-plugins").filter(Bundle::isBuilt).map(Bundle::of))
                    .toList();
        }
        return bundles;
    }

    static Bundle bundle(String symbolicName) {
        return bundles().stream()
                .filter(bundle -> bundle.name().equals(symbolicName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle " + symbolicName));
    }

    /** Every folder with a bnd.bnd is a bundle: a new one needs no entry anywhere to be checked. */
    static Stream<Path> folders(String part) {
        return find(ROOT.resolve(part), "bnd.bnd").stream().map(Path::getParent);
    }

    /** The files whose name ends so, without what the build writes. */
    static List<Path> find(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end))
                    .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|node_modules)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
