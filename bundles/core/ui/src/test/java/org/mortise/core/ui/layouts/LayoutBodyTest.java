package org.mortise.core.ui.layouts;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;

public class LayoutBodyTest {

    private final RecordType account = new RecordType(
            "account",
            "accounts",
            "customers",
            "customers",
            "Account",
            List.of("name"),
            List.of(
                    new FieldBuilder("name", FieldType.TEXT).build(),
                    new FieldBuilder("industry", FieldType.TEXT).build(),
                    new FieldBuilder("tier", FieldType.TEXT).custom(true).build()),
            "/api/customers/accounts",
            "Account");

    @Test
    public void keepsOrderAndTakesWhatClientsSendBack() {
        Layout layout = LayoutBody.read(
                Map.of(
                        "rank",
                        3,
                        "version",
                        7,
                        "type",
                        "account",
                        "sections",
                        List.of(
                                Map.of("title", " Main ", "fields", List.of("custom.tier", "name")),
                                Map.of("title", " ", "fields", List.of())),
                        "hidden",
                        List.of("industry")),
                account,
                null);
        assertEquals(3, layout.rank());
        assertEquals(
                new Layout.Section(SectionTitle.of("Main"), List.of("custom.tier", "name")),
                layout.sections().get(0));
        assertNull(layout.sections().get(1).title());
        assertEquals(List.of("industry"), layout.hidden());
    }

    @Test
    public void aTitleMayStandInSeveralLanguages() {
        Map<String, Object> title = Map.of("en", "Main ", "zh-CN", "主要", "de", " ");
        Layout layout = LayoutBody.read(Map.of("sections", List.of(Map.of("title", title))), account, null);
        assertEquals(
                SectionTitle.of(Map.of("en", "Main", "zh-CN", "主要")),
                layout.sections().get(0).title());
        assertEquals(
                List.of("sections[0].title.e n", "sections[0].title.zh-CN"),
                violations(Map.of(
                        "sections",
                        List.of(Map.of("title", new java.util.TreeMap<>(Map.of("e n", "x", "zh-CN", 5)))))));
    }

    @Test
    public void anEmptyOneIsALayout() {
        Layout layout = LayoutBody.read(Map.of(), account, null);
        assertEquals(List.of(), layout.sections());
        assertEquals(0, layout.rank());
    }

    @Test
    public void allThatIsWrongIsNamedAtItsPlace() {
        assertEquals(
                List.of(
                        "colour",
                        "rank",
                        "sections[0].size",
                        "sections[0].title",
                        "sections[0].fields[1]",
                        "sections[1]",
                        "sections[2].fields",
                        "hidden[0]",
                        "hidden[1]"),
                violations(new java.util.TreeMap<>(Map.of(
                        "colour",
                        "red",
                        "rank",
                        -1,
                        "sections",
                        Arrays.asList(
                                new java.util.TreeMap<>(
                                        Map.of("size", 1, "title", "x".repeat(101), "fields", List.of("name", "tier"))),
                                null,
                                Map.of("fields", "name")),
                        "hidden",
                        List.of("name", 5)))));
        assertEquals(List.of("sections"), violations(Map.of("sections", Collections.nCopies(51, Map.of()))));
        assertEquals(List.of("rank"), violations(Map.of("rank", 1.5)));
        assertEquals(List.of(""), violations(null));
    }

    private List<String> violations(Map<String, Object> json) {
        return assertThrows(ProblemException.class, () -> LayoutBody.read(json, account, null)).violations().stream()
                .map(Violation::field)
                .toList();
    }
}
