package org.mortise.core.rest.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;

/** What is expanded, and that it takes one question for each type and step however many records there are. */
public class ExpansionTest {

    private static final RecordType ACCOUNT =
            type("account", reference("parent", "account"), reference("owner", "user"));
    private static final RecordType USER = type("user", new FieldBuilder("name", FieldType.TEXT).build());
    private static final RecordType DEAL = type(
            "deal",
            new FieldBuilder("name", FieldType.TEXT).build(),
            reference("account", "account"),
            reference("owner", "user"),
            reference("lost", "uninstalled"),
            new FieldBuilder("others", FieldType.REFERENCES).target("account").build(),
            new FieldBuilder("people", FieldType.LIST)
                    .items(List.of(reference("person", "user")))
                    .build());

    private final Map<UUID, RecordData> stored = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Expansion expansion = new Expansion(types(), records());

    @Test
    public void oneQuestionForEachTypeAndStep() {
        List<RecordData> deals = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            UUID user = store("user", Map.of("name", "user " + i));
            UUID parent = store("account", Map.of("owner", Reference.to("user", user)));
            UUID account = store("account", Map.of("parent", Reference.to("account", parent)));
            deals.add(deal(Map.of(
                    "account", Reference.to("account", account),
                    "others", List.of(Reference.to("account", parent)),
                    "owner", Reference.to("user", user),
                    "people", List.of(Map.of("person", Reference.to("user", user))))));
        }
        List<Map<String, Object>> json = expansion.json(
                DEAL, deals, List.of("account.parent.owner", "others", "owner", "people.person", "account"));
        // Accounts and users of the deals, then what is behind the accounts, step by step; the order within a step is
        // open.
        assertEquals(
                List.of("account", "account", "user", "user"),
                asked.stream().sorted().toList());
        assertEquals("user 7", at(json.get(7), "account", "parent", "owner").get("name"));
        assertEquals("user 7", at(json.get(7), "owner").get("name"));
        Map<?, ?> person = (Map<?, ?>) ((List<?>) json.get(7).get("people")).get(0);
        assertEquals("user 7", ((Map<?, ?>) ((Map<?, ?>) person.get("person")).get("record")).get("name"));
        assertEquals(1, ((List<?>) json.get(7).get("others")).size());
    }

    /** Records that refer to each other end where the question ends. */
    @Test
    public void circlesEnd() {
        UUID id = UUID.randomUUID();
        stored.put(id, new RecordData("account", id, 1, Map.of("parent", Reference.to("account", id))));
        Map<String, Object> json = expansion
                .json(ACCOUNT, List.of(stored.get(id)), List.of("parent.parent"))
                .get(0);
        Map<?, ?> second = at(json, "parent", "parent");
        assertEquals(false, ((Map<?, ?>) second.get("parent")).containsKey("record"));
        assertEquals(2, asked.size());
    }

    @Test
    public void whatIsNotThereIsLeftOut() {
        RecordData deal = deal(Map.of(
                "account",
                Reference.to("account", UUID.randomUUID()),
                "lost",
                Reference.to("uninstalled", UUID.randomUUID())));
        Map<String, Object> json = expansion
                .json(DEAL, List.of(deal), List.of("account", "lost", "owner"))
                .get(0);
        assertEquals(false, ((Map<?, ?>) json.get("account")).containsKey("record"));
        assertEquals(List.of("name", "account"), expansion.withReferences(DEAL, List.of("name"), List.of("account")));
    }

    @Test
    public void pathsThatAreNone() {
        for (String path : List.of(
                "name",
                "nothing",
                "people",
                "people.nothing",
                "account.name",
                "account.",
                ".",
                "account.parent.parent.parent.parent")) {
            ProblemException problem =
                    assertThrows(path, ProblemException.class, () -> expansion.json(DEAL, List.of(), List.of(path)));
            assertEquals("expand", problem.violations().get(0).field());
        }
        assertThrows(
                ProblemException.class,
                () -> expansion.json(DEAL, List.of(), java.util.Collections.nCopies(11, "account")));
    }

    private static Map<?, ?> at(Map<String, Object> json, String... steps) {
        Map<?, ?> place = json;
        for (String step : steps) {
            place = (Map<?, ?>) ((Map<?, ?>) place.get(step)).get("record");
        }
        return place;
    }

    private UUID store(String type, Map<String, Object> values) {
        UUID id = UUID.randomUUID();
        stored.put(id, new RecordData(type, id, 1, values));
        return id;
    }

    private static RecordData deal(Map<String, Object> values) {
        return new RecordData("deal", UUID.randomUUID(), 1, values);
    }

    private Records records() {
        return (Records) Proxy.newProxyInstance(
                Records.class.getClassLoader(), new Class<?>[] {Records.class}, (proxy, method, arguments) -> {
                    asked.add((String) arguments[0]);
                    return ((Collection<?>) arguments[1])
                            .stream()
                                    .map(stored::get)
                                    .filter(record -> record != null)
                                    .toList();
                });
    }

    private static RecordTypes types() {
        Map<String, RecordType> all = Map.of("account", ACCOUNT, "user", USER, "deal", DEAL);
        return (RecordTypes) Proxy.newProxyInstance(
                RecordTypes.class.getClassLoader(),
                new Class<?>[] {RecordTypes.class},
                (proxy, method, arguments) -> Optional.ofNullable(all.get(arguments[0])));
    }

    private static Field reference(String name, String target) {
        return new FieldBuilder(name, FieldType.REFERENCE).target(target).build();
    }

    static RecordType type(String name, Field... fields) {
        return new RecordType(name, name + "s", "test", "test", name, List.of(), List.of(fields), "/api/" + name, name);
    }
}
