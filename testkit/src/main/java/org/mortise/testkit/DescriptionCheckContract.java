package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;

/** What the platform relies on in every {@link DescriptionCheck}. */
public abstract class DescriptionCheckContract {

    protected abstract DescriptionCheck check();

    /** Path → text of files that your check reads and finds right. */
    protected abstract Map<String, String> right();

    /** Path → text of files of which each is wrong; two where your check reads two. */
    protected abstract Map<String, String> wrong();

    /** Whose files they are. */
    protected PluginManifest plugin() {
        return new PluginManifest("cards", "Cards", "1.0.0", "Acorn", "/plugins/cards", false, List.of());
    }

    @Test
    public void whatIsRightPasses() {
        assertFalse("an example", right().isEmpty());
        assertEquals(List.of(), check(bytes(right())));
    }

    @Test
    public void everyWrongFileIsNamed() {
        assertFalse("an example", wrong().isEmpty());
        List<Violation> violations = check(bytes(wrong()));
        for (String path : wrong().keySet()) {
            assertTrue(path + " is named in " + violations, violations.stream().anyMatch(each -> names(each, path)));
        }
    }

    @Test
    public void everyMistakeSaysWhereItStandsAndWhatItIs() {
        for (Violation each : check(bytes(wrong()))) {
            assertTrue(
                    each.field() + " begins with a path",
                    wrong().keySet().stream().anyMatch(path -> names(each, path)));
            assertFalse(each.field() + " has a message", each.message().isBlank());
        }
    }

    @Test
    public void filesOfOthersAreLeftAlone() {
        assertEquals(List.of(), check(Map.of()));
        assertEquals(List.of(), check(bytes(Map.of("META-INF/mortise/of-somebody-else/file.json", "["))));
    }

    /** Whoever uploads a file that was cut off is told, too. */
    @Test
    public void whatIsNoJsonIsSaidAndNotThrown() {
        Map<String, byte[]> cut = bytes(right());
        cut.replaceAll((path, content) -> Arrays.copyOf(content, content.length / 2));
        List<Violation> violations = check(cut);
        assertFalse("it is a mistake", violations.isEmpty());
        violations.forEach(each ->
                assertTrue(each.field(), cut.keySet().stream().anyMatch(path -> names(each, path))));
    }

    @Test
    public void nothingIsLeftOfTheCheckBefore() {
        DescriptionCheck check = check();
        List<Violation> once = check.check(plugin(), bytes(wrong()));
        assertEquals(List.of(), check.check(plugin(), bytes(right())));
        assertEquals(once, check.check(plugin(), bytes(wrong())));
    }

    private List<Violation> check(Map<String, byte[]> files) {
        List<Violation> violations = check().check(plugin(), files);
        assertNotNull("an empty list when all is well", violations);
        return violations;
    }

    private static boolean names(Violation violation, String path) {
        return violation.field().equals(path) || violation.field().matches("\\Q" + path + "\\E: .+");
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> files = new HashMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
