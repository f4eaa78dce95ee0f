package org.mortise.core.records.values;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Address;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;

public class ValuesTest {

    private static final UUID ID = UUID.randomUUID();

    @Test
    public void texts() {
        assertEquals("a", read(field(FieldType.TEXT), " a "));
        assertEquals(null, read(field(FieldType.TEXT), "  "));
        assertEquals("\uD83D\uDE00", read(field(FieldType.TEXT), "\uD83D\uDE00"));
        for (Object wrong :
                List.of(1, true, List.of("a"), Map.of(), "a\u0000", "\uD800", "x\uDC00y", "a\u0007", "a".repeat(256))) {
            refused(field(FieldType.TEXT), wrong);
        }
        assertEquals("a".repeat(20_000), read(field(FieldType.LONG_TEXT), "a".repeat(20_000)));
        refused(field(FieldType.LONG_TEXT), "a".repeat(20_001));
        refused(builder(FieldType.TEXT).pattern("[0-9]+").build(), "12a");
    }

    @Test
    public void mailPhoneAndWeb() {
        assertEquals("ada@example.com", read(field(FieldType.EMAIL), "ada@example.com"));
        for (String wrong : List.of("ada", "ada@", "@example.com", "a b@example.com", "a@b@example.com", "a@example")) {
            refused(field(FieldType.EMAIL), wrong);
        }
        assertEquals("+49 (30) 123-45", read(field(FieldType.PHONE), "+49 (30) 123-45"));
        refused(field(FieldType.PHONE), "call me");
        assertEquals("https://example.com/x", read(field(FieldType.URL), "example.com/x"));
        for (String wrong : List.of("javascript://x", "ftp://example.com", "https://", "http://a b")) {
            refused(field(FieldType.URL), wrong);
        }
    }

    @Test
    public void wholeNumbers() {
        assertEquals(7L, read(field(FieldType.INTEGER), 7));
        assertEquals(7L, read(field(FieldType.INTEGER), "7"));
        assertEquals(7L, read(field(FieldType.INTEGER), new BigDecimal("7.00")));
        assertEquals(-7L, read(field(FieldType.INTEGER), new BigInteger("-7")));
        for (Object wrong : List.of(
                "x",
                "1.5",
                new BigDecimal("1.5"),
                true,
                new BigDecimal("1e999999999"),
                new BigDecimal("1e2147483647"),
                BigInteger.TEN.pow(30),
                "99999999999999999999",
                Double.NaN,
                1.5)) {
            refused(field(FieldType.INTEGER), wrong);
        }
        Field bounded = builder(FieldType.INTEGER)
                .min(BigDecimal.ONE)
                .max(BigDecimal.TEN)
                .build();
        assertEquals(10L, read(bounded, 10));
        refused(bounded, 0);
        refused(bounded, 11);
    }

    @Test
    public void decimals() {
        assertEquals(new BigDecimal("1.5000"), read(field(FieldType.DECIMAL), "1.5"));
        assertEquals(new BigDecimal("1.5000"), read(field(FieldType.DECIMAL), new BigDecimal("1.500000")));
        assertEquals(new BigDecimal("-999999999999999.9999"), read(field(FieldType.DECIMAL), "-999999999999999.9999"));
        for (Object wrong : List.of(
                "1.23456",
                "1000000000000000",
                "1e3",
                "",
                "0x10",
                "NaN",
                new BigDecimal("1e15"),
                new BigDecimal("1e999999999"),
                new BigDecimal("1e2147483647"),
                new BigDecimal("1e-2147483647"),
                Double.POSITIVE_INFINITY,
                "1".repeat(40),
                Map.of())) {
            if (!"".equals(wrong)) {
                refused(field(FieldType.DECIMAL), wrong);
            }
        }
    }

    @Test
    public void money() {
        Money euros = new Money(new BigDecimal("12.5000"), "EUR");
        assertEquals(euros, read(field(FieldType.MONEY), Map.of("amount", "12.5", "currency", "EUR")));
        assertEquals(euros, read(field(FieldType.MONEY), new Money(new BigDecimal("12.5"), "EUR")));
        for (Object wrong : List.of(
                "12.5",
                12,
                Map.of("amount", "1"),
                Map.of("currency", "EUR"),
                Map.of("amount", "1", "currency", "XXY"),
                Map.of("amount", "1", "currency", "eur"),
                Map.of("amount", "1e999999999", "currency", "EUR"),
                Map.of("amount", "1", "currency", "EUR", "more", 1),
                new Money(BigDecimal.ONE, "NONSENSE"))) {
            refused(field(FieldType.MONEY), wrong);
        }
        assertEquals(
                2,
                violations(field(FieldType.MONEY), Map.of("amount", "x", "currency", "y"))
                        .size());
    }

    @Test
    public void datesAndTimes() {
        assertEquals(LocalDate.of(2024, 2, 29), read(field(FieldType.DATE), "2024-02-29"));
        for (Object wrong : List.of(
                "2023-02-29",
                "0000-01-01",
                "+10000-01-01",
                "2024-02-29T10:00:00Z",
                "29.02.2024",
                20240229,
                LocalDate.of(10_000, 1, 1))) {
            refused(field(FieldType.DATE), wrong);
        }
        assertEquals(
                Instant.parse("2024-02-29T10:00:00Z"), read(field(FieldType.DATE_TIME), "2024-02-29T12:00:00+02:00"));
        assertEquals(
                Instant.parse("2024-02-29T10:00:00.123456Z"),
                read(field(FieldType.DATE_TIME), "2024-02-29T10:00:00.123456789Z"));
        for (Object wrong : List.of(
                "2024-02-29",
                "2024-02-29T10:00:00",
                "+999999999-12-31T23:59:59Z",
                "+999999999-12-31T23:59:59-18:00",
                1L,
                Instant.MAX,
                Instant.MIN)) {
            refused(field(FieldType.DATE_TIME), wrong);
        }
    }

    @Test
    public void termsAndFlags() {
        Field color =
                builder(FieldType.ENUMERATION).values(List.of("Red", "Green")).build();
        assertEquals("Red", read(color, "Red"));
        refused(color, "red");
        refused(color, 1);
        Field colors =
                builder(FieldType.ENUMERATIONS).values(List.of("Red", "Green")).build();
        assertEquals(List.of("Green", "Red"), read(colors, List.of("Green", "Red", "Green")));
        refused(colors, "Red");
        refused(colors, Collections.nCopies(1001, "Red"));
        assertEquals(true, read(field(FieldType.BOOLEAN), "true"));
        refused(field(FieldType.BOOLEAN), 1);
    }

    @Test
    public void references() {
        Field place = builder(FieldType.REFERENCE).target("place").build();
        Reference to = Reference.to("place", ID);
        assertEquals(to, read(place, ID.toString()));
        assertEquals(to, read(place, Map.of("id", ID.toString(), "type", "place", "name", "x")));
        for (Object wrong : List.of(
                "x",
                "1-1-1-1-1",
                Map.of("id", ID.toString(), "type", "thing"),
                Map.of("name", "x"),
                Map.of("id", ID.toString(), "more", 1),
                Reference.to("thing", ID))) {
            refused(place, wrong);
        }
        Field places = builder(FieldType.REFERENCES).target("place").build();
        assertEquals(List.of(to), read(places, List.of(ID.toString(), ID)));
        refused(places, Collections.nCopies(1001, ID.toString()));
    }

    @Test
    public void addressesAndLists() {
        assertEquals(
                new Address(null, "Oslo", null, null, null), read(field(FieldType.ADDRESS), Map.of("city", "Oslo")));
        refused(field(FieldType.ADDRESS), Map.of("town", "Oslo"));
        refused(field(FieldType.ADDRESS), new Address("x\u0000", null, null, null, null));
        refused(field(FieldType.ADDRESS), Map.of("city", "x".repeat(256)));
        Field mails = builder(FieldType.LIST)
                .items(List.of(
                        new FieldBuilder("address", FieldType.EMAIL)
                                .required(true)
                                .build(),
                        new FieldBuilder("optOut", FieldType.BOOLEAN).build()))
                .build();
        assertEquals(1, ((List<?>) read(mails, List.of(Map.of("address", "a@example.com")))).size());
        List<Violation> violations = violations(
                mails,
                List.of(Map.of("address", "x"), Map.of("optOut", true), Map.of("address", "a@example.com", "z", 1), 5));
        assertEquals(
                List.of("f[0].address", "f[1].address", "f[2].z", "f[3]"),
                violations.stream().map(Violation::field).toList());
        refused(mails, Collections.nCopies(1001, Map.of("address", "a@example.com")));
        Object deep = "x";
        for (int i = 0; i < 1000; i++) {
            deep = List.of(deep);
        }
        refused(mails, deep);
    }

    private static FieldBuilder builder(FieldType type) {
        return new FieldBuilder("f", type);
    }

    private static Field field(FieldType type) {
        return builder(type).build();
    }

    private static Object read(Field field, Object value) {
        List<Violation> violations = new ArrayList<>();
        Object result = new Values(violations).read(field, value, "f");
        assertEquals(String.valueOf(value), List.of(), violations);
        return result;
    }

    private static List<Violation> violations(Field field, Object value) {
        List<Violation> violations = new ArrayList<>();
        new Values(violations).read(field, value, "f");
        return violations;
    }

    private static void refused(Field field, Object value) {
        String shown = value instanceof BigDecimal number ? number.unscaledValue() + "e" + -number.scale() : "" + value;
        assertTrue(shown, !violations(field, value).isEmpty());
    }
}
