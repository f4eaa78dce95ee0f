package org.mortise.core.imports.mapping;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Address;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.link.LinkDirectory;
import org.mortise.core.imports.testing.FakeRecords;
import org.mortise.core.imports.testing.TestTypes;

public class RowPlanTest {

    private final TestTypes types = new TestTypes();
    private final FakeRecords records = new FakeRecords(types);

    @Test
    public void withoutAMappingColumnsGoIntoTheFieldsOfTheirNames() {
        RowDraft row = read(
                "account",
                "",
                "name,Number Of Employees,billingAddress.city,annualRevenue,annualRevenue.currency,_errors,createdAt",
                "Acme,1200,Paris,5.5,eur,whatever,2020");
        assertEquals("Acme", row.values().get("name"));
        assertEquals(1200L, row.values().get("numberOfEmployees"));
        assertEquals(new Address(null, "Paris", null, null, null), complete(row, "billingAddress", null));
        assertEquals(new Money(new BigDecimal("5.5"), "EUR"), complete(row, "annualRevenue", null));
        assertEquals(4, row.values().size());
    }

    @Test
    public void readsDatesByTheirPatternStrictly() {
        assertEquals(LocalDate.of(2017, 3, 1), value("date", "M/d/yyyy", "3/1/2017"));
        assertEquals(LocalDate.of(2017, 12, 31), value("date", "M/d/yyyy", "12/31/2017"));
        assertEquals(LocalDate.of(2017, 3, 1), value("date", "dd.MM.yy", "01.03.17"));
        assertEquals("d: 13/45/2017 is not a date (M/d/yyyy)", error("date", "M/d/yyyy", "13/45/2017"));
        assertEquals("d: 2/30/2017 is not a date (M/d/yyyy)", error("date", "M/d/yyyy", "2/30/2017"));
        assertEquals("d: 3/1/2017 is not a date (yyyy-MM-dd)", error("currency", "USD", "3/1/2017"));
    }

    @Test
    public void readsTimesInTheirZone() {
        DateText text = new DateText(rule("{\"field\":\"x\",\"zone\":\"Europe/Berlin\",\"date\":\"d.M.yyyy H:mm\"}"));
        assertEquals(Instant.parse("2017-07-01T10:00:00Z"), text.instant("1.7.2017 12:00"));
        DateText iso = new DateText(ColumnRule.of("x"));
        assertEquals(Instant.parse("2017-07-01T10:00:00Z"), iso.instant("2017-07-01T12:00:00+02:00"));
        assertEquals(Instant.parse("2017-07-01T12:00:00Z"), iso.instant("2017-07-01 12:00:00"));
        assertEquals(Instant.parse("2017-07-01T00:00:00Z"), iso.instant("2017-07-01"));
    }

    @Test
    public void readsNumbersAsTheirColumnWritesThem() {
        NumberText point = new NumberText(ColumnRule.of("x"));
        assertEquals(new BigDecimal("1234567.89"), point.decimal("1,234,567.89"));
        assertEquals(new BigDecimal("-.5"), point.decimal("-.5"));
        assertEquals(Long.valueOf(495), point.integer("495.0"));
        assertThrows(UnreadableCell.class, () -> point.decimal("12,34"));
        assertThrows(UnreadableCell.class, () -> point.decimal("1.234.567"));
        assertThrows(UnreadableCell.class, () -> point.integer("1.5"));
        assertThrows(UnreadableCell.class, () -> point.decimal("NaN"));
        NumberText comma = new NumberText(rule("{\"field\":\"x\",\"decimal\":\",\"}"));
        assertEquals(new BigDecimal("1234567.89"), comma.decimal("1.234.567,89"));
        assertEquals(new BigDecimal("1234567.89"), comma.decimal("1 234 567,89"));
        assertThrows(UnreadableCell.class, () -> comma.decimal("1,234,567"));
        NumberText millions = new NumberText(rule("{\"field\":\"x\",\"multiply\":\"1000000\"}"));
        assertEquals(0, new BigDecimal("1100040000").compareTo(millions.decimal("1100.04")));
    }

    @Test
    public void anAmountMaySayItsCurrency() {
        NumberText numbers = new NumberText(ColumnRule.of("x"));
        assertEquals(new NumberText.Amount(new BigDecimal("12.5"), "EUR"), numbers.amount("12.5 EUR"));
        assertEquals(new NumberText.Amount(new BigDecimal("12.5"), "USD"), numbers.amount("USD12.5"));
        assertEquals(new NumberText.Amount(new BigDecimal("12.5"), null), numbers.amount("12.5"));
        assertThrows(UnreadableCell.class, () -> numbers.amount("$"));
    }

    @Test
    public void anAmountWithoutAnyCurrencyIsAnError() {
        RowDraft row = read("product", "", "name,listPrice", "A,5");
        assertThrows(UnreadableCell.class, () -> complete(row, "listPrice", null));
        RecordData existing = records.write(
                Write.create("product", Map.of("name", "A", "listPrice", new Money(BigDecimal.ONE, "CHF"))));
        assertEquals(new Money(new BigDecimal("5"), "CHF"), complete(row, "listPrice", existing));
    }

    @Test
    public void partsOfAnAddressLeaveTheOthers() {
        RecordData existing = records.write(Write.create(
                "account", Map.of("name", "A", "billingAddress", new Address("1 Road", "Rome", null, null, "Italy"))));
        RowDraft row = read("account", "", "name,billingAddress.city", "A,Milan");
        assertEquals(new Address("1 Road", "Milan", null, null, "Italy"), complete(row, "billingAddress", existing));
    }

    @Test
    public void severalItemsInACellAreAListThatKeepsWhatIsKnownOfThem() {
        RowDraft row = read("contact", "", "lastName,emailAddresses", "Doe, a@example.com ;b@example.com;");
        assertEquals(
                List.of(Map.of("address", "a@example.com"), Map.of("address", "b@example.com")),
                complete(row, "emailAddresses", null));
        RecordData existing = records.write(Write.create(
                "contact",
                Map.of(
                        "lastName",
                        "Doe",
                        "emailAddresses",
                        List.of(Map.of("address", "b@example.com", "type", "Work")))));
        assertEquals(
                List.of(Map.of("address", "a@example.com"), Map.of("address", "b@example.com", "type", "Work")),
                complete(row, "emailAddresses", existing));
    }

    @Test
    public void valueMapsAndLetterCaseAreRecorded() {
        RowDraft row = read(
                "account",
                "{\"columns\":{\"n\":\"name\",\"t\":{\"field\":\"type\",\"values\":{\"Client\":\"Customer\"}},"
                        + "\"i\":{\"field\":\"industry\",\"values\":{\"-\":\"\"}}}}",
                "n,t,i",
                "A,client,-");
        assertEquals("Customer", row.values().get("type"));
        assertEquals(List.of(new Change("t", "client", "Customer", "value map")), row.changes());
        assertTrue(!row.values().containsKey("industry"));
        RowDraft other = read("account", "", "name,type", "A,reseller");
        assertEquals(List.of(new Change("type", "reseller", "Reseller", "letter case")), other.changes());
    }

    @Test
    public void oneColumnMayFillSeveralFields() {
        RowDraft row = read(
                "user",
                "{\"columns\":{\"who\":[{\"field\":\"username\",\"transform\":\"username\"},"
                        + "{\"field\":\"firstName\",\"transform\":\"firstName\"},{\"field\":\"lastName\",\"transform\":\"lastName\"}]}}",
                "who",
                "Mei-Mei  Jöhns");
        assertEquals("mei-mei.johns", row.values().get("username"));
        assertEquals("Mei-Mei", row.values().get("firstName"));
        assertEquals("Jöhns", row.values().get("lastName"));
        assertEquals(List.of(), row.changes());
    }

    @Test
    public void allThatIsWrongWithARowIsSaidAtOnce() {
        RowDraft row = read(
                "opportunity",
                "{\"columns\":{\"a\":{\"field\":\"amount\",\"currency\":\"USD\"},\"d\":\"closeDate\",\"o\":\"owner\"}}",
                "a,d,o",
                "free,soon,Nobody");
        assertEquals(
                List.of(
                        "a: free is not a number",
                        "d: soon is not a date (yyyy-MM-dd)",
                        "o: there is no user named Nobody"),
                row.errors());
    }

    @Test
    public void anEmptyCellLeavesTheFieldUnlessToldOtherwise() {
        String mapping =
                "{\"columns\":{\"n\":\"name\",\"i\":{\"field\":\"industry\",\"blank\":\"clear\"},\"s\":\"sicCode\"}}";
        RowDraft row = read("account", mapping, "n,i,s", "A,,");
        assertTrue(row.values().containsKey("industry"));
        assertTrue(!row.values().containsKey("sicCode"));
        RowDraft refused = read("account", mapping.replace("clear", "reject"), "n,i,s", "A,,");
        assertEquals(List.of("i: is empty"), refused.errors());
    }

    @Test
    public void theEnginesComplaintsNameTheColumn() {
        RowPlan plan = plan("account", "{\"columns\":{\"n\":\"name\",\"c\":\"billingAddress.city\"}}", "n,c");
        assertEquals("n: is required", plan.complaint(new Violation("name", "is required")));
        assertEquals("c: is too long", plan.complaint(new Violation("billingAddress.city", "is too long")));
        assertEquals("type: is odd", plan.complaint(new Violation("type", "is odd")));
        assertEquals(
                "n: is too long",
                plan.complaints(List.of(new Violation("type", "is required"), new Violation("name", "is too long"))));
        assertEquals("type: is required", plan.complaints(List.of(new Violation("type", "is required"))));
        assertEquals("n: item", plan.complaint(new Violation("name[0].x", "item")));
    }

    @Test
    public void aMappingThatDoesNotFitIsRefusedWithEverythingThatIsWrong() {
        assertEquals(
                List.of(
                        "mapping.type: is account, the file was sent to the collection of product",
                        "mapping.columns.a: \"nmae\" is no field of product",
                        "mapping.columns.b: name is no reference, so there is nothing to match",
                        "mapping.columns.x: is no column of the file, which has a, b, c, d",
                        "mapping.columns.c: is in the file and not in the mapping; map it, or name it in skipColumns",
                        "mapping.constants: \"colour\" is no field of product",
                        "mapping.templates.description: needs the column z, which is not in the file",
                        "mapping.key: category is filled by no column"),
                refused(
                        "product",
                        "{\"type\":\"account\",\"key\":\"category\",\"columns\":{\"a\":\"nmae\","
                                + "\"b\":{\"field\":\"name\",\"match\":\"name\"},\"x\":\"productCode\"},"
                                + "\"constants\":{\"colour\":\"red\"},\"templates\":{\"description\":\"{z}{d}\"}}",
                        "a,b,c,d"));
        assertEquals(
                List.of("mapping.columns.b: name is filled by columns.a already"),
                refused("product", "{\"columns\":{\"a\":\"name\",\"b\":\"name\"}}", "a,b"));
        assertEquals(
                List.of("mapping.columns.a: weightedAmount is set by the platform"),
                refused("opportunity", "{\"columns\":{\"a\":\"weightedAmount\"}}", "a"));
        assertEquals(
                List.of("mapping.columns.a.missing: a user cannot be created from its name alone"),
                refused("account", "{\"columns\":{\"a\":{\"field\":\"owner\",\"missing\":\"create\"}}}", "a"));
        assertEquals(
                List.of("mapping.key: name is not unique, so records cannot be found by it"),
                refused("account", "{\"key\":\"name\",\"columns\":{\"a\":\"name\"}}", "a"));
        assertEquals(
                List.of("colour: is no field of product; map the column, or name it in skipColumns"),
                refused("product", "", "name,colour"));
    }

    @Test
    public void whatIsNoMappingIsRefusedWithEverythingThatIsWrong() {
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> MappingReader.read("{\"mode\":\"replace\",\"delimiter\":\"||\",\"skip\":[],\"columns\":{\"a\":"
                        + "{\"field\":\"name\",\"date\":\"nonsense\",\"multiply\":\"many\",\"decimal\":\";\",\"zone\":\"Mars\","
                        + "\"transform\":\"shout\",\"blank\":\"no\",\"dat\":1},\"b\":{}}}"));
        assertEquals(11, problem.violations().size());
        assertTrue(problem.violations().stream()
                .anyMatch(violation -> violation.field().equals("mapping.columns.a.dat")));
        assertThrows(ProblemException.class, () -> MappingReader.read("{"));
        assertThrows(ProblemException.class, () -> MappingReader.read("[]"));
    }

    private List<String> refused(String type, String mapping, String header) {
        return assertThrows(ProblemException.class, () -> plan(type, mapping, header)).violations().stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .toList();
    }

    private Object value(String option, String value, String cell) {
        return closeDate(option, value, cell).values().get("closeDate");
    }

    private String error(String option, String value, String cell) {
        return closeDate(option, value, cell).errors().get(0);
    }

    private RowDraft closeDate(String option, String value, String cell) {
        String mapping = "{\"columns\":{\"d\":{\"field\":\"closeDate\",\"" + option + "\":\"" + value + "\"}}}";
        return read("opportunity", mapping, "d", cell);
    }

    private static ColumnRule rule(String json) {
        return MappingReader.read("{\"columns\":{\"c\":" + json + "}}")
                .columns()
                .get("c")
                .get(0);
    }

    private static Object complete(RowDraft row, String field, RecordData existing) {
        return ((Parts) row.values().get(field)).complete(existing);
    }

    private RowDraft read(String type, String mapping, String header, String cells) {
        RowPlan plan = plan(type, mapping, header);
        LinkDirectory links = new LinkDirectory(records, types);
        CsvRow row = new CsvRow(1, Arrays.asList(cells.split(",", -1)), null);
        plan.prepare(List.of(row), links);
        return plan.read(row, links);
    }

    private RowPlan plan(String type, String mapping, String header) {
        return RowPlan.of(MappingReader.read(mapping), Arrays.asList(header.split(",")), types.require(type), types);
    }
}
