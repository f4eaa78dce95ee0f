package org.mortise.customers;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.Reference;

public class ContactRulesTest {

    private static final Map<String, Object> HOME = Map.of("address", "ada@example.com");
    private static final Map<String, Object> WORK = Map.of("address", "ada.byron@example.com", "primary", true);

    @Test
    public void theFirstItemBecomesPrimaryWhenNoneIs() {
        FakeWrite write =
                FakeWrite.creation(Map.of("emailAddresses", List.of(HOME, Map.of("address", "b@example.com"))));

        new ContactPreparer().prepare(write);

        assertEquals(
                List.of(Map.of("address", "ada@example.com", "primary", true), Map.of("address", "b@example.com")),
                write.value("emailAddresses"));
    }

    @Test
    public void aChosenPrimaryIsLeftAlone() {
        FakeWrite write = FakeWrite.creation(Map.of("emailAddresses", List.of(HOME, WORK)));

        new ContactPreparer().prepare(write);

        assertEquals(List.of(HOME, WORK), write.value("emailAddresses"));
    }

    @Test
    public void aSecondPrimaryIsRefused() {
        FakeWrite write = validated(Map.of(
                "phoneNumbers",
                List.of(Map.of("number", "1", "primary", true), Map.of("number", "2", "primary", true))));

        assertEquals(List.of("phoneNumbers[1].primary"), write.rejected);
    }

    @Test
    public void anAddressThatIsRepeatedInOtherLettersIsRefused() {
        FakeWrite write = validated(Map.of("emailAddresses", List.of(HOME, Map.of("address", "Ada@Example.com "))));

        assertEquals(List.of("emailAddresses[1].address"), write.rejected);
    }

    @Test
    public void anAccountThatIsRepeatedIsRefused() {
        UUID id = UUID.randomUUID();
        FakeWrite write = validated(Map.of(
                "accounts",
                List.of(
                        Map.of("account", Reference.to("account", id)),
                        Map.of("account", new Reference("account", id, "Acorn")))));

        assertEquals(List.of("accounts[1].account"), write.rejected);
    }

    @Test
    public void oneOfEachIsFine() {
        assertEquals(List.of(), validated(Map.of("emailAddresses", List.of(HOME, WORK))).rejected);
    }

    private static FakeWrite validated(Map<String, Object> values) {
        FakeWrite write = FakeWrite.creation(values);
        new ContactValidator().validate(write);
        return write;
    }
}
