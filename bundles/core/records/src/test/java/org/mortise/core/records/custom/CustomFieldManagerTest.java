package org.mortise.core.records.custom;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.Write;
import org.mortise.core.records.fixture.FakeBundle;
import org.mortise.core.records.fixture.Platform;

public class CustomFieldManagerTest {

    private final Platform platform = new Platform();

    @After
    public void close() {
        platform.close();
    }

    /** With none at the first deployment, and without weaving: the change must not be lost. */
    @Test
    public void anUpdateOfNothingButACustomFieldIsStored() {
        RecordData thing = platform.thing("a");
        add("nickname", "text");
        RecordData updated = platform.records.write(Write.update("thing", thing.id(), Map.of("nickname", "Ace")));
        assertTrue(updated.version() > thing.version());
        assertEquals("Ace", platform.records.get("thing", thing.id()).text("nickname"));
        assertEquals(1, platform.count("test_thing where x_admin_nickname = 'Ace'"));
        assertEquals(
                Map.of("nickname", java.util.Arrays.asList(null, "Ace")),
                platform.records.history("thing", thing.id(), 1).get(0).changes());
        platform.records.write(Write.update("thing", thing.id(), Collections.singletonMap("nickname", null)));
        assertEquals(0, platform.count("test_thing where x_admin_nickname is not null"));
    }

    @Test
    public void everyTypeFiltersSortsAndComesBack() {
        RecordData place = platform.place("Oslo");
        for (String type : List.of(
                "text",
                "longText",
                "integer",
                "decimal",
                "percent",
                "money",
                "boolean",
                "date",
                "dateTime",
                "email",
                "phone",
                "url")) {
            add("my" + type, type);
        }
        as(() -> platform.customFields.add("thing", Map.of("name", "myPlace", "type", "reference", "target", "place")));
        platform.thing("none");
        RecordData thing = platform.thing(Map.ofEntries(
                Map.entry("name", "a"),
                Map.entry("mytext", "x"),
                Map.entry("mylongText", "y"),
                Map.entry("myinteger", 7),
                Map.entry("mydecimal", "1.25"),
                Map.entry("mypercent", "50"),
                Map.entry("mymoney", Map.of("amount", "9", "currency", "EUR")),
                Map.entry("myboolean", true),
                Map.entry("mydate", "2024-02-29"),
                Map.entry("mydateTime", "2024-02-29T10:00:00Z"),
                Map.entry("myemail", "a@example.com"),
                Map.entry("myphone", "+49 30 123"),
                Map.entry("myurl", "https://example.com"),
                Map.entry("myPlace", place.id())));
        assertEquals(thing.values(), platform.records.get("thing", thing.id()).values());
        for (String filter : List.of(
                "mytext==x",
                "myinteger=gt=6",
                "mymoney.currency==EUR",
                "mymoney=ge=9",
                "mydate==2024-02-29",
                "mydateTime==2024-02-29T10:00:00Z",
                "myPlace==" + place.id(),
                "custom.mydecimal==1.25",
                "myboolean==true")) {
            assertEquals(
                    filter,
                    1,
                    platform.records
                            .query(Query.of("thing").where(filter))
                            .items()
                            .size());
        }
        assertEquals(
                "a",
                platform.records
                        .query(Query.of("thing").sort(List.of("mydate")))
                        .items()
                        .get(0)
                        .text("name"));
    }

    @Test
    public void aNameThatIsUsedIsRefusedAndTheUnitStaysUp() {
        for (String name : List.of("name", "id", "amountCurrency", "customValues", "home")) {
            if (!name.equals("customValues")) {
                assertThrows(name, ProblemException.class, () -> add(name, "text"));
            }
        }
        add("prize", "money");
        add("prizeCur", "text");
        assertEquals(
                ProblemType.CONFLICT,
                assertThrows(ProblemException.class, () -> add("prizeCurrency", "text"))
                        .type());
        RecordData thing = platform.thing(
                Map.of("name", "a", "prize", Map.of("amount", "1", "currency", "USD"), "prizeCur", "something long"));
        assertEquals(
                "USD", platform.records.get("thing", thing.id()).money("prize").currency());
    }

    @Test
    public void aHiddenFieldIsOutOfSightAndItsNameIsKept() {
        add("nickname", "text");
        platform.thing(Map.of("name", "a", "nickname", "Ace"));
        as(() -> {
            platform.customFields.hide("thing", "nickname");
            return null;
        });
        assertFalse(
                platform.catalogue.types().require("thing").field("nickname").isPresent());
        assertEquals(
                ProblemType.CONFLICT,
                assertThrows(ProblemException.class, () -> add("nickname", "text"))
                        .type());
        assertEquals(1, platform.count("test_thing where x_admin_nickname = 'Ace'"));
        assertThrows(
                ProblemException.class,
                () -> as(() -> {
                    platform.customFields.hide("thing", "name");
                    return null;
                }));
    }

    @Test
    public void theFieldsOfAPluginSleepWhileItIsAway() {
        platform.catalogue.add(FakeBundle.of(2, "vendor"), Platform.manifest("vendor"));
        platform.customization.reconcile();
        RecordData thing = platform.thing(Map.of("name", "a", "tier", "Gold"));
        platform.catalogue.remove(FakeBundle.of(2, "vendor"));
        platform.customization.reconcile();
        assertFalse(platform.catalogue.types().require("thing").field("tier").isPresent());
        platform.records.write(Write.update("thing", thing.id(), Map.of("name", "b")));
        platform.catalogue.add(FakeBundle.of(3, "vendor"), Platform.manifest("vendor"));
        platform.customization.reconcile();
        assertEquals("Gold", platform.records.get("thing", thing.id()).text("tier"));
    }

    @Test
    public void aPluginHasItsSayOnceItsFieldsAreThere() {
        RecordPreparer gold = thing -> thing.set("tier", "Gold");
        platform.extensions.add(gold, Map.of("mortise.type", "thing", "service.bundleid", 4L));
        platform.catalogue.add(FakeBundle.of(4, "vendor"), Platform.manifest("vendor"));
        assertEquals(List.of("tier of thing is not there yet, the table may be busy"), platform.customization.lacks(4));
        platform.thing("early");
        platform.customization.reconcile();
        assertEquals(List.of(), platform.customization.lacks(4));
        assertEquals("Gold", platform.thing("late").text("tier"));
        platform.extensions.remove(gold);
    }

    @Test
    public void aFieldThatCannotBeIsALackWithItsReason() {
        add("tier", "text");
        platform.catalogue.add(FakeBundle.of(5, "vendor"), Platform.manifest("vendor"));
        platform.customization.reconcile();
        assertEquals(
                List.of("tier of thing cannot be made: the type has a field of that name already"),
                platform.customization.lacks(5));
        assertTrue("waiting helps no more", platform.customization.settled(5));
    }

    @Test
    public void mistakesAreToldTogether() {
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> as(() -> platform.customFields.add(
                        "thing",
                        Map.of(
                                "name",
                                "Bad Name",
                                "type",
                                "list",
                                "required",
                                true,
                                "maxLength",
                                1_000_000,
                                "nonsense",
                                1))));
        assertEquals(ProblemType.INVALID, problem.type());
        assertTrue(problem.violations().toString(), problem.violations().size() >= 4);
    }

    private void add(String name, String type) {
        as(() -> platform.customFields.add("thing", Map.of("name", name, "type", type)));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return platform.callers.as(Platform.ADA, work);
    }
}
