package org.mortise.core.records.write;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;

public class ReferencesInHistoryTest {

    private static final UUID READABLE = UUID.randomUUID();
    private static final UUID HIDDEN = UUID.randomUUID();

    @Test
    public void onlyNamesThatTheCallerMayReadAreShown() {
        Map<String, Object> changes = Map.of(
                "case", Arrays.asList(null, reference("case", HIDDEN, "secret subject")),
                "accounts", List.of(List.of(reference("account", READABLE, "former name")), List.of()));
        ReferencesInHistory references = new ReferencesInHistory(
                List.of(changes), (type, ids) -> type.equals("account") ? Map.of(READABLE, "name of today") : Map.of());
        assertEquals(Arrays.asList(null, reference("case", HIDDEN, null)), references.shown(changes.get("case")));
        assertEquals(
                List.of(List.of(reference("account", READABLE, "name of today")), List.of()),
                references.shown(changes.get("accounts")));
    }

    @Test
    public void whatIsNoReferenceStaysAsItIs() {
        Map<String, Object> money = Map.of("amount", "1.00", "currency", "EUR");
        Map<String, Object> changes = Map.of("amount", Arrays.asList(null, money), "rating", List.of(3, 5));
        ReferencesInHistory references = new ReferencesInHistory(List.of(changes), (type, ids) -> Map.of());
        assertEquals(Arrays.asList(null, money), references.shown(changes.get("amount")));
        assertEquals(List.of(3, 5), references.shown(changes.get("rating")));
    }

    private static Map<String, Object> reference(String type, UUID id, String name) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("type", type);
        reference.put("id", id.toString());
        reference.put("name", name);
        return reference;
    }
}
