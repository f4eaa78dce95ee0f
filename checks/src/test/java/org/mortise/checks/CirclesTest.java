package org.mortise.checks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Assert;
import org.junit.Test;

/** No circle between bundles, none between the packages of a bundle. */
public class CirclesTest {

    @Test
    public void bundles() {
        Map<String, Set<String>> graph = new TreeMap<>(
                Tree.bundles().stream().collect(toMap(Bundle::name, CirclesTest::imported, CirclesTest::both)));
        Assert.assertEquals("Bundles that import each other in a circle", Map.of(), circles(graph));
    }

    /** There may be two versions of a bundle. */
    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(toSet());
    }

    private static Set<String> imported(Bundle bundle) {
        Set<String> imports = bundle.importsOfOurs();
        return Tree.bundles().stream()
                .filter(other -> !other.name().equals(bundle.name()))
                .filter(other -> other.exports().keySet().stream().anyMatch(imports::contains))
                .map(Bundle::name)
                .collect(toSet());
    }

    /** Takes away what leads nowhere, and what nobody leads to, until nothing changes: the rest stands in circles. */
    static Map<String, Set<String>> circles(Map<String, Set<String>> graph) {
        Set<String> targets = graph.values().stream().flatMap(Set::stream).collect(toSet());
        Map<String, Set<String>> rest = new TreeMap<>();
        graph.forEach((name, next) -> {
            Set<String> inside = next.stream().filter(graph::containsKey).collect(toSet());
            if (!inside.isEmpty() && targets.contains(name)) {
                rest.put(name, inside);
            }
        });
        return rest.equals(graph) ? rest : circles(rest);
    }

    @Test
    public void aCircleIsFound() {
        Map<String, Set<String>> graph = Map.of(
                "leaf", Set.of(), "a", Set.of("b", "leaf"), "b", Set.of("c"), "c", Set.of("a"), "user", Set.of("a"));
        Assert.assertEquals(Set.of("a", "b", "c"), circles(graph).keySet());
    }

    @Test
    public void packages() {
        Violations violations = new Violations();
        for (Bundle bundle : Tree.bundles()) {
            var result = SlicesRuleDefinition.slices()
                    .assignedFrom(new ByPackage(bundle.ownPackages()))
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .evaluate(bundle.classes());
            for (String circle : result.getFailureReport().getDetails()) {
                violations.add(true, bundle + ": " + circle.replaceAll("(?s)(([^\n]*\n){12}).*", "$1  …"));
            }
        }
        violations.assertNone("Packages of a bundle that use each other in a circle:");
    }

    private record ByPackage(Set<String> own) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return own.contains(name) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
