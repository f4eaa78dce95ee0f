package org.mortise.customers;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.Reference;

public class HierarchyTest {

    private final FakeRecords records = new FakeRecords();
    private final UUID top = records.put("account", UUID.randomUUID(), Map.of());
    private final UUID middle = records.put("account", UUID.randomUUID(), below(top));
    private final UUID bottom = records.put("account", UUID.randomUUID(), below(middle));

    @Test
    public void anAccountCannotStandBelowItself() {
        assertEquals(List.of("parentAccount"), move(top, top));
    }

    @Test
    public void norBelowOneThatStandsBelowIt() {
        assertEquals(List.of("parentAccount"), move(top, bottom));
    }

    @Test
    public void itMayMoveWithinTheTree() {
        assertEquals(List.of(), move(bottom, top));
    }

    @Test
    public void aCircleThatIsThereAlreadyEndsTheSearch() {
        UUID left = UUID.randomUUID();
        UUID right = records.put("account", UUID.randomUUID(), below(left));
        records.put("account", left, below(right));

        assertEquals(List.of(), move(bottom, left));
    }

    @Test
    public void contactsHaveTheSameRule() {
        UUID boss = records.put("contact", UUID.randomUUID(), Map.of());
        FakeWrite write =
                FakeWrite.update(records.get("contact", boss), Map.of("reportsTo", Reference.to("contact", boss)));

        new ContactHierarchy(records, new FakeCallers()).validate(write);

        assertEquals(List.of("reportsTo"), write.rejected);
    }

    private List<String> move(UUID account, UUID parent) {
        FakeWrite write = FakeWrite.update(records.get("account", account), below(parent));
        new AccountHierarchy(records, new FakeCallers()).validate(write);
        return write.rejected;
    }

    private static Map<String, Object> below(UUID parent) {
        return Map.of("parentAccount", Reference.to("account", parent));
    }
}
