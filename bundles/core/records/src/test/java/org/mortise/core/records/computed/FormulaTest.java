package org.mortise.core.records.computed;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.records.Money;

public class FormulaTest {

    private final Map<String, Object> values = new HashMap<>();

    @Test
    public void decimalsAreExact() {
        assertEquals(number("0.3"), plain(compute("0.1 + 0.2")));
        values.put("amount", new Money(number("1234.50"), "EUR"));
        values.put("probability", number("10"));
        Money weighted = (Money) compute("amount * probability / 100");
        assertEquals(0, weighted.amount().compareTo(number("123.45")));
        assertEquals("EUR", weighted.currency());
        assertEquals(number("7"), plain(compute("1 + 2 * 3")));
        assertEquals(number("1"), plain(compute("7 % 2")));
    }

    @Test
    public void nothingWithAnythingIsNothing() {
        values.put("size", 3L);
        assertNull(compute("size + missing"));
        assertNull(compute("missing * 2"));
        assertNull(compute("1 / 0"));
        assertEquals(number("3"), plain(compute("size + (missing ?? 0)")));
        assertEquals(false, compute("missing > 1"));
        assertEquals(true, compute("missing == null"));
        assertEquals("none", compute("missing ? 'some' : 'none'"));
    }

    @Test
    public void differentCurrenciesGiveNothing() {
        values.put("a", new Money(BigDecimal.ONE, "EUR"));
        values.put("b", new Money(BigDecimal.ONE, "USD"));
        assertNull(compute("a + b"));
        assertEquals(false, compute("a < b"));
        assertEquals(false, compute("a == b"));
        assertEquals(number("2"), plain(compute("amount(a) + b.amount")));
    }

    @Test
    public void textsAndDates() {
        values.put("firstName", "Ada");
        values.put("lastName", "Lovelace");
        values.put("start", LocalDate.of(2026, 1, 31));
        values.put("end", LocalDate.of(2026, 3, 1));
        assertEquals("Lovelace, Ada", compute("lastName + ', ' + firstName"));
        assertEquals("Lovelace", compute("join(', ', lastName, missing)"));
        assertEquals("ADA", compute("upper(firstName)"));
        assertEquals(number("29"), plain(compute("end - start")));
        assertEquals(LocalDate.of(2026, 2, 28), compute("addMonths(start, 1)"));
        assertEquals(LocalDate.of(2026, 2, 1), compute("start + 1"));
        assertEquals("long", compute("when(days(start, end) > 20, 'long', 'short')"));
        assertEquals(true, compute("in(firstName, 'Bob', 'Ada') and not isBlank(lastName)"));
    }

    @Test
    public void fieldsMayHaveAnyName() {
        for (String name :
                List.of("size", "empty", "var", "new", "return", "if", "for", "while", "function", "let", "try")) {
            values.put(name, 2L);
            assertEquals(name, number("4"), plain(compute(name + " * 2")));
        }
    }

    @Test
    public void onlyFormulasAreUnderstood() {
        for (String text : List.of(
                "amount = 1",
                "amount += 1",
                "a; b",
                "while(true){}",
                "new('java.io.File','x')",
                "''.class",
                "'a'.getClass()",
                "amount.getClass()",
                "(amount).x",
                "a['b']",
                "a[0]",
                "`x${a}`",
                "x -> x",
                "{1}",
                "[1,2]",
                "#pragma x 1",
                "@a 1",
                "a =~ '(a+)+b'",
                "1..5",
                "a?.b",
                "'unclosed",
                "1 +",
                "(1",
                "1 2",
                "a b",
                "",
                "exec('rm')",
                "true ?",
                "a.b.c",
                "\u0000",
                "-".repeat(500) + "1",
                "(".repeat(500) + "1" + ")".repeat(500),
                "a ? ".repeat(400) + "1" + " : 1".repeat(400),
                "1+".repeat(1500) + "1")) {
            assertThrows(text, FormulaProblem.class, () -> Formula.parse(text));
        }
    }

    @Test
    public void mistakesHaveAPlace() {
        assertEquals("1 + nothing(2)".indexOf("nothing") + 1, position("1 + nothing(2)"));
        assertEquals(5, position("a + $"));
        assertTrue(position("a * * b") >= 3);
    }

    @Test
    public void kindsThatDoNotGoTogetherAreTold() {
        values.put("name", "x");
        values.put("size", 1L);
        Formula formula = Formula.parse("name * size");
        FormulaProblem problem =
                assertThrows(FormulaProblem.class, () -> formula.strictly(path -> values.get(path.text())));
        assertTrue(problem.getMessage(), problem.getMessage().contains("a text"));
        assertNull("at work it is no value", compute("name * size"));
    }

    @Test
    public void longFormulasStayQuick() {
        values.put("x", number("1.000001"));
        String text = "x" + "*x".repeat(900);
        long start = System.nanoTime();
        compute(text);
        assertFalse(System.nanoTime() - start > 5_000_000_000L);
    }

    private int position(String text) {
        String message =
                assertThrows(FormulaProblem.class, () -> Formula.parse(text)).getMessage();
        return Integer.parseInt(message.replaceAll(".*position (\\d+).*", "$1"));
    }

    private Object compute(String text) {
        return Formula.parse(text)
                .evaluate(path -> path.part() == null || !(values.get(path.field()) instanceof Money money)
                        ? values.get(path.field())
                        : path.part().equals("amount") ? money.amount() : money.currency());
    }

    private static Object plain(Object number) {
        return new BigDecimal(((BigDecimal) number).stripTrailingZeros().toPlainString());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
