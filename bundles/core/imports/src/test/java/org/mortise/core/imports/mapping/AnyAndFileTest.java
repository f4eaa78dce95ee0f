package org.mortise.core.imports.mapping;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.link.LinkDirectory;
import org.mortise.core.imports.testing.FakeRecords;
import org.mortise.core.imports.testing.TestTypes;

/** References to any type, references to several records by their ids, and files. */
public class AnyAndFileTest {

    private static final String ONE = "01a205e1-bbc8-7000-b8f3-139d17ca2bc0";
    private static final String TWO = "01a205e1-bbc8-7000-b8f3-139d17ca2bc1";

    private final TestTypes types = new TestTypes();
    private RecordType type;

    @Before
    public void thing() {
        List<Field> fields = List.of(
                new FieldBuilder("any", FieldType.REFERENCE).target(Field.ANY).build(),
                new FieldBuilder("accounts", FieldType.REFERENCES)
                        .target("account")
                        .build(),
                new FieldBuilder("paper", FieldType.FILE).build());
        type = new RecordType("thing", "things", "p", "u", "E", List.of("any"), fields, "/api/p/things", "thing");
        types.add(type);
    }

    @Test
    public void typeAndIdTogetherMakeAReferenceToAnyType() {
        RowDraft row = read("any,any.type,any.id", "Acme", "account", ONE);
        Object any = ((Parts) row.values().get("any")).complete(null);
        assertEquals(Reference.to("account", UUID.fromString(ONE)), any);
    }

    @Test
    public void oneOfTheTwoIsNotEnough() {
        RowDraft row = read("any.type,any.id", "account", "");
        Parts parts = (Parts) row.values().get("any");
        assertEquals(
                "any needs both, the type and the id of a record",
                assertThrows(UnreadableCell.class, () -> parts.complete(null)).getMessage());
        for (String column : List.of("any", "any.id", "any.type")) {
            Violation violation = assertThrows(ProblemException.class, () -> read(column, "x"))
                    .violations()
                    .get(0);
            assertEquals("mapping.columns." + column, violation.field());
        }
    }

    @Test
    public void severalAreNamedByTheirIds() {
        RowDraft row = read("accounts,accounts.id", "Acme; Acme", ONE + "; " + TWO);
        assertEquals(
                List.of(Reference.to("account", UUID.fromString(ONE)), Reference.to("account", UUID.fromString(TWO))),
                row.values().get("accounts"));
    }

    @Test
    public void aFileIsNamedByItsIdAlone() {
        assertEquals(
                Map.of("paper", StoredFile.of(UUID.fromString(ONE))),
                read("paper,paper.id", "a.pdf", ONE).values());
        assertEquals(
                List.of("paper: a file cannot come in a table; upload it, and put its id here"),
                read("paper", "a.pdf").errors());
    }

    private RowDraft read(String header, String... cells) {
        List<String> names = List.of(header.split(","));
        RowPlan plan = RowPlan.of(MappingReader.read(""), names, type, types);
        CsvRow row = new CsvRow(1, Arrays.asList(cells), null);
        LinkDirectory links = new LinkDirectory(new FakeRecords(types), types);
        plan.prepare(List.of(row), links);
        return plan.read(row, links);
    }
}
