package org.mortise.core.imports.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Address;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.core.imports.testing.FakeRecords;
import org.mortise.core.imports.testing.TestTypes;

public class ExportTest {

    private final TestTypes types = new TestTypes();
    private final FakeRecords records = new FakeRecords(types);

    @Test
    public void writesEveryKindOfValue() {
        RecordData acme = records.write(Write.create("account", Map.of("name", "Acme")));
        records.write(Write.create(
                "opportunity",
                Map.of(
                        "name",
                        "=HYPERLINK(1)",
                        "stage",
                        "Proposal",
                        "amount",
                        new Money(new BigDecimal("-1234.5000"), "EUR"),
                        "probability",
                        new BigDecimal("1E+1"),
                        "closeDate",
                        LocalDate.of(2017, 3, 1),
                        "account",
                        new Reference("account", acme.id(), "Acme, \"the\" one"))));
        assertEquals(
                "name,amount,amount.currency,probability,closeDate,account,account.id,nextStep\r\n"
                        + "'=HYPERLINK(1),-1234.5,EUR,10,2017-03-01,\"Acme, \"\"the\"\" one\"," + acme.id() + ",\r\n",
                export(
                        "opportunity",
                        "name",
                        "amount",
                        "probability",
                        "closeDate",
                        "account",
                        "account.id",
                        "nextStep"));
    }

    @Test
    public void writesAddressesAndListsPartByPart() {
        records.write(Write.create(
                "contact",
                Map.of(
                        "lastName",
                        "Doe",
                        "address",
                        new Address("1 Road", "Rome", null, "00100", "Italy"),
                        "emailAddresses",
                        List.of(Map.of("address", "a@example.com"), Map.of("address", "b@example.com")))));
        assertEquals(
                "lastName,address.street,address.city,address.state,address.postalCode,address.country,emailAddresses\r\n"
                        + "Doe,1 Road,Rome,,00100,Italy,a@example.com; b@example.com\r\n",
                export("contact", "lastName", "address", "emailAddresses"));
    }

    @Test
    public void goesThroughAllPages() {
        for (int i = 0; i < 2_500; i++) {
            records.write(Write.create("team", Map.of("name", "T" + i)));
        }
        assertEquals(2_501, export("team", "name").lines().count());
    }

    @Test
    public void withoutFieldsEverythingIsInIt() {
        String header = export("account").lines().findFirst().orElseThrow();
        assertTrue(header, header.startsWith("id,externalId,version,createdAt,name,website"));
        assertTrue(header, header.contains("parentAccount,parentAccount.id,owner,owner.id"));
    }

    @Test
    public void anUnknownFieldIsRefused() {
        assertThrows(ProblemException.class, () -> export("account", "name", "nmae"));
    }

    @Test
    public void aMarkIsWrittenOnRequestOnly() {
        assertEquals('n', export("account", "name").charAt(0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        begin("account", "name").write(out, true);
        assertEquals('\uFEFF', out.toString(StandardCharsets.UTF_8).charAt(0));
    }

    private String export(String type, String... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        begin(type, fields).write(out, false);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Export begin(String type, String... fields) {
        ExportColumns columns = ExportColumns.of(types.require(type), List.of(fields));
        return Export.begin(records, types.require(type), columns, null, List.of(), false);
    }
}
