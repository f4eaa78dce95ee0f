package org.mortise.marketing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.mortise.marketing.FakeValidation.rejected;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.Reference;

public class ValidatorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Reference LIST = Reference.to("targetList", UUID.randomUUID());
    private static final Reference CONTACT = Reference.to("contact", UUID.randomUUID());
    private static final Reference LEAD = Reference.to("lead", UUID.randomUUID());

    @Test
    public void aCampaignEndsNotBeforeItStarts() {
        CampaignValidator validator = new CampaignValidator();

        assertEquals(Set.of("endDate"), rejected(validator, Map.of("startDate", DAY, "endDate", DAY.minusDays(1))));
        assertEquals(Set.of(), rejected(validator, Map.of("startDate", DAY, "endDate", DAY)));
        assertEquals(Set.of(), rejected(validator, Map.of("endDate", DAY)));
    }

    @Test
    public void listsAreStatic() {
        assertEquals(Set.of("type"), rejected(new TargetListValidator(), Map.of("type", "dynamic")));
        assertEquals(Set.of(), rejected(new TargetListValidator(), Map.of("type", "static")));
    }

    @Test
    public void aMemberIsOnePerson() {
        TargetListMemberValidator validator = new TargetListMemberValidator();

        assertEquals(Set.of("contact"), rejected(validator, Map.of("targetList", LIST)));
        assertEquals(Set.of("lead"), rejected(validator, Map.of("contact", CONTACT, "lead", LEAD)));
        assertEquals(Set.of(), rejected(validator, Map.of("contact", CONTACT)));
        assertEquals(Set.of(), rejected(validator, Map.of("lead", LEAD)));
    }

    @Test
    public void theKeyOfAMemberIsListAndPerson() {
        assertEquals(LIST.id() + "/" + CONTACT.id(), key(Map.of("targetList", LIST, "contact", CONTACT)));
        assertEquals(LIST.id() + "/" + LEAD.id(), key(Map.of("targetList", LIST, "lead", LEAD)));
        Reference other = Reference.to("targetList", UUID.randomUUID());
        assertNotEquals(key(Map.of("targetList", LIST, "lead", LEAD)), key(Map.of("targetList", other, "lead", LEAD)));
        assertNull(key(Map.of("targetList", LIST)));
    }

    private static Object key(Map<String, Object> values) {
        return FakeValidation.of(values)
                .prepared(new TargetListMemberPreparer())
                .value("memberKey");
    }
}
