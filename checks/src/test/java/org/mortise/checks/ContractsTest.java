package org.mortise.checks;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** Every interface that plugins implement has a contract in the test kit, which is shown to hold and to be broken. */
public class ContractsTest {

    private static final Pattern POINT =
            Pattern.compile("@ConsumerType\\s+(?:@\\w+\\s+)*public interface (\\w+)", Pattern.DOTALL);
    private static final String TESTKIT = "testkit/src/%s/java/org/mortise/testkit/";

    @Test
    public void everyExtensionPointHasAContract() throws IOException {
        String tests = text("test");
        Violations violations = new Violations();
        int points = 0;
        for (Path file : Tree.find(Tree.ROOT.resolve("api"), ".java")) {
            Matcher point = POINT.matcher(Files.readString(file));
            if (file.toString().contains("/src/main/java/") && point.find()) {
                points++;
                String contract = point.group(1) + "Contract";
                Path source = Tree.ROOT.resolve(TESTKIT.formatted("main") + contract + ".java");
                violations.add(!Files.exists(source), point.group(1) + " has no " + contract + " in the test kit");
                List<String> examples = Pattern.compile("class \\w+ extends " + contract + "\\b")
                        .matcher(tests)
                        .results()
                        .map(result -> result.group())
                        .toList();
                violations.add(
                        examples.size() < 2, contract + " is not shown to be kept and to be broken: " + examples);
            }
        }
        assertTrue("extension points were found: " + points, points > 15);
        violations.assertNone("Extension points without a contract that can fail:");
    }

    private static String text(String part) {
        return Tree.find(Tree.ROOT.resolve(TESTKIT.formatted(part)), ".java").stream()
                .map(ContractsTest::read)
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
