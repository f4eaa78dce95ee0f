package org.mortise.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.Test;

/** One owner and one version for every library. */
public class FeaturesTest {
    private static final Pattern BUNDLE = Pattern.compile("mvn:([^/<]+/[^/<]+)/([^<]+)");

    private final Violations violations = new Violations();

    @Test
    public void everyBundleStandsThereOnce() throws Exception {
        for (Map.Entry<String, List<String>> library : versions().entrySet()) {
            violations.add(library.getValue().size() > 1, library.getKey() + ": " + library.getValue());
        }
        violations.assertNone("A library that two features bring belongs into a feature of its own, which both name:");
    }

    @Test
    public void everyBundleOfOursIsInAFeature() throws Exception {
        Map<String, List<String>> libraries = versions();
        for (Bundle bundle : Tree.bundles()) {
            String artifact = bundle.file().getFileName().toString().replaceFirst("-\\d.*", "");
            boolean ships = !bundle.folder().startsWith(Tree.ROOT.resolve("sample-plugins"))
                    && !bundle.name().equals("org.mortise.core.testing");
            violations.add(ships && !libraries.containsKey("org.mortise/" + artifact), bundle + " (" + artifact + ")");
        }
        violations.assertNone("Bundles that no feature brings:");
    }

    private static Map<String, List<String>> versions() throws Exception {
        Path features = Tree.ROOT.resolve("features/target/feature/features.xml");
        // Comments may name coordinates too.
        String text = Files.readString(features).replaceAll("(?s)<!--.*?-->", "");
        return BUNDLE.matcher(text)
                .results()
                .collect(groupingBy(
                        found -> found.group(1),
                        TreeMap::new,
                        mapping((MatchResult found) -> found.group(2), toList())));
    }
}
