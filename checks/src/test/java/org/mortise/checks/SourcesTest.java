package org.mortise.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;

/** READMEs, lengths of files, and that this module waits for everything that it checks. */
public class SourcesTest {
    private static final int LONG = 300;
    private static final int TOO_LONG = 400;
    private static final int MEDIAN = 80;

    private final Violations violations = new Violations();

    @Test
    public void everyBundleHasAReadme() throws IOException {
        for (Bundle bundle : Tree.bundles()) {
            Path readme = bundle.folder().resolve("README.md");
            violations.add(
                    !Files.exists(readme) || Files.readAllLines(readme).size() < 4,
                    Tree.ROOT.relativize(readme).toString());
        }
        violations.assertNone("Every bundle has a README.md of at least some lines:");
    }

    @Test
    public void filesAreShort() throws IOException {
        Map<Path, Integer> lengths = new LinkedHashMap<>();
        for (Path file : mainFiles()) {
            lengths.put(Tree.ROOT.relativize(file), Files.readAllLines(file).size());
        }
        List<Integer> sorted = lengths.values().stream().sorted().toList();
        int median = sorted.get(sorted.size() / 2);
        System.out.println(sorted.size() + " main Java files; median " + median + " lines, 95th percentile "
                + sorted.get(sorted.size() * 95 / 100) + ", longest " + sorted.get(sorted.size() - 1));
        lengths.forEach((file, lines) -> {
            if (lines > LONG) {
                System.out.println("long: " + file + ", " + lines + " lines");
            }
            violations.add(lines > TOO_LONG, file + " has " + lines + " lines");
        });
        violations.add(median >= MEDIAN, "the median is " + median + ", not below " + MEDIAN);
        violations.assertNone("A file that needs scrolling is two files:");
    }

    private static List<Path> mainFiles() {
        return Stream.of("api", "bundles", "launcher", "sample-plugins")
                .flatMap(part -> Tree.find(Tree.ROOT.resolve(part), ".java").stream())
                .filter(file -> file.toString().contains("/src/main/"))
                .toList();
    }

    /** The reactor builds this module after its dependencies; one that is missing here might be read before it is new. */
    @Test
    public void thisModuleDependsOnEveryBundle() throws IOException {
        String pom = Files.readString(Tree.ROOT.resolve("checks/pom.xml"));
        for (Path folder : Stream.of("api", "bundles").flatMap(Tree::folders).toList()) {
            String artifact = Files.readString(folder.resolve("pom.xml"))
                    .replaceAll("(?s)<parent>.*?</parent>", "")
                    .replaceAll("(?s).*?<artifactId>(.*?)</artifactId>.*", "$1");
            violations.add(!pom.contains("<artifactId>" + artifact + "</artifactId>"), artifact);
        }
        violations.assertNone("checks/pom.xml lacks the dependency on:");
    }
}
