package org.mortise.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The source tree of this build, and what the build made of it. */
final class Tree {
    static final Path ROOT =
            Path.of(System.getProperty("mortise.root", "..")).toAbsolutePath().normalize();

    private static final Set<String> WRITTEN = Set.of("target", "node_modules", ".git");

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

    /** The files whose name ends so, without what the build writes: there files may go while we look. */
    static List<Path> find(Path folder, String end) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return WRITTEN.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().endsWith(end)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }
}
