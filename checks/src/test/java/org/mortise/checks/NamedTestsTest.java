package org.mortise.checks;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** A document that points to a test as a proof points to one that exists. */
public class NamedTestsTest {

    private static final List<String> PROVING = List.of("docs/security.md", "docs/threat-model.md");
    /** {@code SomeIT}, {@code SomeTest.method}, {@code SomeTest.beginning…}, and {@code …method} of the class before. */
    private static final Pattern NAMED = Pattern.compile("`(?:([A-Z]\\w*(?:IT|Test))(?:\\.(\\w+))?|…([a-z]\\w*))(…?)`");

    private final Map<String, String> tests = new HashMap<>();

    @Test
    public void testsThatAreNamedAsAProofExist() throws IOException {
        for (Path file : Tree.find(Tree.ROOT, ".java")) {
            String name = file.getFileName().toString().replace(".java", "");
            if (file.toString().contains("/src/test/") && name.matches("\\w+(IT|Test)")) {
                tests.merge(name, Files.readString(file), String::concat);
            }
        }
        Violations violations = new Violations();
        int named = 0;
        for (String document : PROVING) {
            String current = null;
            Matcher found = NAMED.matcher(Files.readString(Tree.ROOT.resolve(document)));
            while (found.find()) {
                named++;
                current = found.group(1) == null ? current : found.group(1);
                String method = found.group(1) == null ? found.group(3) : found.group(2);
                String problem = problem(current, method, !found.group(4).isEmpty());
                violations.add(problem != null, document + ": " + found.group() + problem);
            }
        }
        assertTrue("names of tests were found: " + named, named > 50);
        violations.assertNone("Tests that are named as a proof and do not exist:");
    }

    private String problem(String test, String method, boolean beginning) {
        String text = tests.get(test);
        if (text == null) {
            return " is no test class";
        }
        boolean there = method == null
                || Pattern.compile("void " + method + (beginning ? "\\w*" : "") + "\\(")
                        .matcher(text)
                        .find();
        return there ? null : " has no such test in " + test;
    }
}
