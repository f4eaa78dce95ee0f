package org.mortise.core.imports.propose;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;

public class ProposerTest {

    private final RecordType type = new RecordType(
            "contact",
            "contacts",
            "customers",
            "customers",
            "Contact",
            List.of("lastName"),
            List.of(
                    field("externalId", FieldType.TEXT).build(),
                    field("createdAt", FieldType.DATE_TIME).readOnly(true).build(),
                    field("firstName", FieldType.TEXT).build(),
                    field("lastName", FieldType.TEXT).build(),
                    field("emailAddresses", FieldType.EMAIL).build(),
                    field("address", FieldType.ADDRESS).build(),
                    field("tier", FieldType.TEXT).plugin("loyalty").custom(true).build()),
            "/api/customers/contacts",
            "contact");
    private final Proposer proposer = new Proposer(
            type,
            List.of(
                    Map.of("l.lastName", "Last name", "l.tier", "Loyalty tier"),
                    Map.of("l.lastName", "姓", "l.address", "地址")));

    @Test
    public void columnsGoByNamesLabelsSynonymsAndNearWords() {
        assertEquals(
                List.of(
                        "firstName/name",
                        "lastName/label",
                        "emailAddresses/synonym",
                        "custom.tier/label",
                        "address.city/name",
                        "address.postalCode/synonym",
                        "null/null"),
                found("first_name", "姓", "E-Mail", "loyalty TIER", "Address: City", "PLZ", "Shoe size"));
        assertEquals(List.of("firstName/similar"), found("Frstname"));
        assertEquals("what the platform sets is not proposed", List.of("null/null"), found("createdAt"));
    }

    @Test
    public void aFieldIsProposedOnceForWhoNamesItBest() {
        assertEquals(List.of("null/null", "lastName/name"), found("Surname", "lastName"));
    }

    @Test
    public void whatNothingFitsIsSkipped() {
        Map<String, Object> mapping = Proposer.mapping("contact", proposer.columns(List.of("surname", "x", "_errors")));
        assertEquals(Map.of("surname", Map.of("field", "lastName")), mapping.get("columns"));
        assertEquals(List.of("x"), mapping.get("skipColumns"));
    }

    @Test
    public void oneEditIsOneLetter() {
        assertTrue(Proposer.oneEdit("firstname", "fristname") == false);
        assertTrue(Proposer.oneEdit("firstname", "frstname"));
        assertTrue(Proposer.oneEdit("firstname", "firstnamee"));
        assertTrue(Proposer.oneEdit("firstname", "firstnome"));
        assertFalse(Proposer.oneEdit("firstname", "lastname"));
    }

    private List<String> found(String... header) {
        return proposer.columns(List.of(header)).stream()
                .map(column -> column.field() + "/" + column.how())
                .toList();
    }

    private static FieldBuilder field(String name, FieldType type) {
        return new FieldBuilder(name, type).label("l." + name);
    }
}
