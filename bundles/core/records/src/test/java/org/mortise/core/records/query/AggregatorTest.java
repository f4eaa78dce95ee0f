package org.mortise.core.records.query;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.core.records.fixture.Platform;

public class AggregatorTest {

    private static final Measure COUNT = new Measure(Function.COUNT, "id");
    private static Platform platform;

    @BeforeClass
    public static void fill() {
        // Else it would show nothing; the build starts the tests there.
        assertEquals("Pacific/Auckland", TimeZone.getDefault().getID());
        platform = new Platform();
        RecordData oslo = platform.place("Oslo");
        platform.thing(Map.of(
                "name",
                "a",
                "size",
                1,
                "weight",
                "1.5",
                "amount",
                money("10.50", "EUR"),
                "due",
                "2024-03-31",
                "place",
                oslo.id(),
                "seenAt",
                "2023-12-31T23:30:00Z"));
        platform.thing(Map.of(
                "name",
                "b",
                "size",
                2,
                "weight",
                "2",
                "amount",
                money("20", "EUR"),
                "due",
                "2024-04-01",
                "color",
                "Green",
                "seenAt",
                "2024-01-01T00:30:00Z"));
        platform.thing(Map.of("name", "c", "size", 4, "amount", money("7", "USD"), "color", "Green"));
    }

    @AfterClass
    public static void close() {
        platform.close();
    }

    @Test
    public void numbers() {
        Group all = one(
                null,
                List.of(),
                sum("size"),
                new Measure(Function.AVG, "size"),
                new Measure(Function.MIN, "weight"),
                new Measure(Function.MAX, "weight"),
                COUNT,
                new Measure(Function.COUNT, "weight"));
        assertEquals(0, new BigDecimal(7).compareTo((BigDecimal) all.value(Function.SUM, "size")));
        assertEquals(new BigDecimal("2.3333"), all.value(Function.AVG, "size"));
        assertEquals(0, new BigDecimal("1.5").compareTo((BigDecimal) all.value(Function.MIN, "weight")));
        assertEquals(0, new BigDecimal("2").compareTo((BigDecimal) all.value(Function.MAX, "weight")));
        assertEquals(3L, all.value(Function.COUNT, "id"));
        assertEquals(2L, all.value(Function.COUNT, "weight"));
    }

    @Test
    public void moneyNeedsOneCurrency() {
        Measure sum = sum("amount");
        assertEquals(
                new Money(new BigDecimal("30.5000"), "EUR"),
                one("amount.currency==EUR", List.of(), sum).measures().get(sum));
        assertEquals(ProblemType.INVALID, problem(List.of(), sum).type());
        List<Group> byCurrency = groups(null, List.of("currency(amount)"), sum);
        assertEquals(
                List.of("EUR", "USD"),
                byCurrency.stream()
                        .map(group -> group.keys().get("currency(amount)"))
                        .toList());
        assertNull(one("name==nobody", List.of(), sum).measures().get(sum));
    }

    @Test
    public void datesByTheirParts() {
        assertEquals(List.of("2024", "null"), keys("year(due)"));
        assertEquals(List.of("2024-Q1", "2024-Q2", "null"), keys("quarter(due)"));
        assertEquals(List.of("2024-03", "2024-04", "null"), keys("month(due)"));
        assertEquals(List.of("2024-03-31", "2024-04-01", "null"), keys("day(due)"));
    }

    @Test
    public void timesInUtcWhereverTheServerStands() {
        assertEquals(List.of("2023", "2024", "null"), keys("year(seenAt)"));
        assertEquals(List.of("2023-Q4", "2024-Q1", "null"), keys("quarter(seenAt)"));
        assertEquals(List.of("2023-12-31", "2024-01-01", "null"), keys("day(seenAt)"));
    }

    @Test
    public void groupsByReferencesHaveNames() {
        List<Group> groups = groups(null, List.of("place"), COUNT);
        assertEquals("Oslo", ((Reference) groups.get(0).keys().get("place")).name());
        assertNull(groups.get(1).keys().get("place"));
        assertEquals(2L, groups.get(1).value(Function.COUNT, "id"));
        assertEquals(List.of("Green", "Red"), keys("color"));
        assertEquals(List.of("true"), keys("active"));
    }

    @Test
    public void nothingIsCountedToo() {
        assertEquals(0L, one("name==nobody", List.of(), COUNT).value(Function.COUNT, "id"));
        assertEquals(List.of(), groups("name==nobody", List.of("color"), COUNT));
    }

    @Test
    public void whatMakesNoSenseIsMalformed() {
        for (String group :
                List.of("nonsense", "mails", "tags", "home", "week(due)", "year(size)", "year(", "currency(size)")) {
            assertEquals(
                    group, ProblemType.MALFORMED, problem(List.of(group), COUNT).type());
        }
        for (String field : List.of("name", "active", "due", "home", "mails.address", "nonsense", "home.city")) {
            assertEquals(
                    field, ProblemType.MALFORMED, problem(List.of(), sum(field)).type());
        }
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static Measure sum(String field) {
        return new Measure(Function.SUM, field);
    }

    private static List<String> keys(String group) {
        return groups(null, List.of(group), COUNT).stream()
                .map(each -> String.valueOf(each.keys().get(group)))
                .toList();
    }

    private static Group one(String filter, List<String> groups, Measure... measures) {
        return groups(filter, groups, measures).get(0);
    }

    private static List<Group> groups(String filter, List<String> groups, Measure... measures) {
        return platform.records.aggregate(new Aggregation("thing", filter, groups, List.of(measures)));
    }

    private static ProblemException problem(List<String> groups, Measure measure) {
        return assertThrows(ProblemException.class, () -> groups(null, groups, measure));
    }
}
