package org.mortise.api.parameters;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.parameters.Parameter.Type;

public class ParametersTest {

    private static final List<Parameter> ALL = List.of(
            Parameter.of("text", Type.TEXT, "l").needed(),
            Parameter.of("count", Type.INTEGER, "l"),
            Parameter.of("amount", Type.DECIMAL, "l"),
            Parameter.of("open", Type.BOOLEAN, "l"),
            Parameter.of("day", Type.DATE, "l"),
            Parameter.choice("kind", "l", "Red", "Blue"));

    @Test
    public void valuesAreReadFromJsonAndFromAddresses() {
        for (Map<String, ?> given : List.of(
                Map.of("text", "x", "count", 7, "amount", 1.5, "open", true, "day", "2026-03-01", "kind", "Red"),
                Map.of(
                        "text",
                        "x",
                        "count",
                        "7",
                        "amount",
                        "1.5",
                        "open",
                        "true",
                        "day",
                        "2026-03-01",
                        "kind",
                        "Red"))) {
            Parameters read = Parameters.of(ALL, given, "");
            assertEquals("x", read.text("text"));
            assertEquals(7L, (long) read.integer("count"));
            assertEquals(new BigDecimal("1.5"), read.decimal("amount"));
            assertEquals(true, read.is("open"));
            assertEquals(LocalDate.of(2026, 3, 1), read.date("day"));
            assertEquals("Red", read.text("kind"));
        }
        Parameters little = Parameters.of(ALL, Map.of("text", "x", "kind", " "), "");
        assertNull(little.text("kind"));
        assertFalse(little.is("open"));
    }

    @Test
    public void everythingThatIsWrongIsSaidAtOnce() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> Parameters.of(
                        ALL,
                        Map.of(
                                "count", 1.5,
                                "amount", "1E999999999",
                                "open", "yes",
                                "day", "2026-02-30",
                                "kind", "Green",
                                "more", List.of(1)),
                        "parameters."));
        assertEquals(
                "parameters.text, parameters.count, parameters.amount, parameters.open, parameters.day, parameters.kind, "
                        + "parameters.more",
                String.join(
                        ", ",
                        refused.violations().stream().map(Violation::field).toList()));
        assertThrows(ProblemException.class, () -> Parameters.of(ALL, Map.of("text", List.of("x")), ""));
        assertThrows(ProblemException.class, () -> Parameters.of(ALL, null, ""));
    }

    @Test
    public void descriptionsThatCannotBeRightAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Parameter.of("No Name", Type.TEXT, "l"));
        assertThrows(IllegalArgumentException.class, () -> Parameter.of("x", Type.CHOICE, "l"));
    }
}
