package org.mortise.sales.leads;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.sales.ConvertedLead;
import org.mortise.api.sales.LeadConversionRequest;
import org.mortise.sales.FakeRecords;
import org.mortise.sales.FakeTransactions;

public class LeadConverterTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Money AMOUNT = new Money(new BigDecimal("1200"), "EUR");
    private static final Reference OWNER = Reference.to("user", UUID.randomUUID());

    private final FakeRecords records = new FakeRecords();
    private final FakeCustomers customers = new FakeCustomers(records);
    private final FakeConsents consents = new FakeConsents();
    private final LeadConverter converter =
            new LeadConverter(records, new FakeTransactions(records), customers, consents, InstantSource.fixed(NOW));
    private final UUID lead = records.put(
            "lead",
            Map.of(
                    "status", "In Process",
                    "firstName", "Ada",
                    "lastName", "Byron",
                    "accountName", "Acorn",
                    "emailAddress", "ada@example.com",
                    "source", "Trade Show",
                    "opportunityAmount", AMOUNT,
                    "owner", OWNER));

    @Test
    public void itMakesAllThreeAndMarksTheLead() {
        ConvertedLead converted = converter.convert(LeadConversionRequest.of(lead));

        assertEquals("Acorn", converted.account().name());
        RecordData contact = records.get("contact", converted.contact().id());
        assertEquals("Ada", contact.text("firstName"));
        assertEquals("ada@example.com", contact.list("emailAddresses").get(0).get("address"));
        assertEquals(
                converted.account().id(),
                ((Reference) contact.list("accounts").get(0).get("account")).id());
        RecordData opportunity =
                records.get("opportunity", converted.opportunity().id());
        assertEquals("Acorn", opportunity.text("name"));
        assertEquals(AMOUNT, opportunity.money("amount"));
        assertEquals("Trade Show", opportunity.text("leadSource"));
        assertEquals(OWNER, opportunity.reference("owner"));
        assertEquals(converted.account().id(), opportunity.reference("account").id());
        RecordData marked = records.get("lead", lead);
        assertEquals("Converted", marked.text("status"));
        assertEquals(NOW, marked.instant("convertedAt"));
        assertEquals(converted.opportunity(), marked.reference("createdOpportunity"));
        assertEquals(List.of("lead " + lead + " to contact " + contact.id()), consents.carried);
    }

    @Test
    public void aSecondConversionIsAConflict() {
        converter.convert(LeadConversionRequest.of(lead));

        ProblemException refusal =
                assertThrows(ProblemException.class, () -> converter.convert(LeadConversionRequest.of(lead)));

        assertEquals(ProblemType.CONFLICT, refusal.type());
        assertEquals("lead-already-converted", refusal.code());
        assertEquals(1, records.all("opportunity").size());
    }

    @Test
    public void anAccountOfTheNameIsUsed() {
        UUID acorn = records.put("account", Map.of("name", "Acorn"));

        ConvertedLead converted = converter.convert(LeadConversionRequest.of(lead));

        assertEquals(acorn, converted.account().id());
        assertEquals(1, records.all("account").size());
    }

    @Test
    public void ofSeveralAccountsOfTheNameSomebodyHasToChoose() {
        records.put("account", Map.of("name", "Acorn"));
        UUID second = records.put("account", Map.of("name", "Acorn"));

        assertEquals("account", refusedField(LeadConversionRequest.of(lead)));
        assertEquals(
                second,
                converter
                        .convert(LeadConversionRequest.of(lead).account(second))
                        .account()
                        .id());
    }

    @Test
    public void anAccountThatIsNotThereIsTheFaultOfTheRequest() {
        assertEquals("account", refusedField(LeadConversionRequest.of(lead).account(UUID.randomUUID())));
    }

    @Test
    public void aLeadThatIsNotThereIsNotFound() {
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> converter.convert(LeadConversionRequest.of(UUID.randomUUID())));

        assertEquals(ProblemType.NOT_FOUND, refusal.type());
    }

    @Test
    public void aFailureInTheMiddleLeavesNothing() {
        assertEquals("contact", refusedField(LeadConversionRequest.of(lead).contact(UUID.randomUUID())));

        assertEquals("the account was made before", List.of(), records.all("account"));
        assertEquals("In Process", records.get("lead", lead).text("status"));
    }

    @Test
    public void withoutACompanyOrAnOpportunityThereIsStillAContact() {
        UUID person = records.put("lead", Map.of("status", "New", "lastName", "Solo"));

        ConvertedLead converted =
                converter.convert(LeadConversionRequest.of(person).createOpportunity(false));

        assertNull(converted.account());
        assertNull(converted.opportunity());
        assertEquals("Solo", converted.contact().name());
    }

    private String refusedField(LeadConversionRequest request) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> converter.convert(request));
        assertEquals(ProblemType.INVALID, refusal.type());
        return refusal.violations().get(0).field();
    }
}
