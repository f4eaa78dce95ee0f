package org.mortise.core.search.find;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Address;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.search.SearchHit;
import org.mortise.api.search.SearchMatch;
import org.mortise.api.search.SearchPage;
import org.mortise.api.search.SearchQuery;
import org.mortise.core.search.FakeRecords;
import org.mortise.core.search.TestSearch;

public class FinderTest {

    private final FakeRecords records = new FakeRecords();
    private TestSearch search;

    @Before
    public void start() throws Exception {
        records.type(
                "account",
                new FieldBuilder("note", FieldType.LONG_TEXT).build(),
                new FieldBuilder("phone", FieldType.PHONE).build(),
                new FieldBuilder("address", FieldType.ADDRESS).build(),
                new FieldBuilder("salary", FieldType.TEXT).searchable(false).build());
        records.type("case");
        search = new TestSearch(records, TestSearch.folder());
    }

    @After
    public void stop() {
        search.close();
    }

    @Test
    public void theBetterTheNameTheHigherTheRank() throws Exception {
        records.create("account", "Rival", "note", "lost to Acme");
        records.create("account", "Acmeda");
        records.create("account", "Great Northern Acme Holdings");
        records.create("account", "Acme Holdings");
        records.create("account", "Acme");
        search.settled();
        assertEquals(
                List.of("Acme", "Acme Holdings", "Great Northern Acme Holdings", "Acmeda", "Rival"),
                search.names("acme"));
        assertEquals(List.of("Acme Holdings", "Great Northern Acme Holdings"), search.names("holdings acme"));
    }

    @Test
    public void beginningsAreEnough() throws Exception {
        records.create("account", "Konstantinopel Trading");
        search.settled();
        for (String typed : List.of("k", "kon", "konst", "konstantin", "KONSTANTINOPEL", "tra kon")) {
            assertEquals(typed, List.of("Konstantinopel Trading"), search.names(typed));
        }
        assertEquals(List.of(), search.names("nopel"));
    }

    @Test
    public void typingErrorsAreForgivenWhenThereIsNothingBetter() throws Exception {
        records.create("account", "Schneider");
        records.create("account", "Baker");
        search.settled();
        assertEquals(List.of("Schneider"), search.names("schnieder"));
        assertEquals(List.of("Schneider"), search.names("Schnider"));
        assertEquals(List.of("Baker"), search.names("bakre"));
        assertEquals(List.of(), search.names("bxkxr"));
        // Three good hits: the typing error would only be noise.
        records.create("account", "Bakery One");
        records.create("account", "Bakery Two");
        records.create("account", "Bakery Three");
        records.create("account", "Bakewell");
        search.settled();
        assertEquals(3, search.names("bakery").size());
    }

    @Test
    public void accentsAndScriptsMakeNoDifference() throws Exception {
        records.create("account", "Café Zoë");
        records.create("account", "北京科技有限公司");
        records.create("account", "上海贸易公司");
        search.settled();
        assertEquals(List.of("Café Zoë"), search.names("cafe zoe"));
        assertEquals(List.of("Café Zoë"), search.names("CAFÉ"));
        assertEquals(List.of("北京科技有限公司"), search.names("科技"));
        assertEquals(List.of("北京科技有限公司"), search.names("北京 公司"));
        assertEquals(List.of("上海贸易公司"), search.names("上"));
        assertEquals(Set.of("北京科技有限公司", "上海贸易公司"), new HashSet<>(search.names("公司")));
        assertEquals(List.of(), search.names("京北"));
    }

    @Test
    public void numbersAreFoundInParts() throws Exception {
        records.create("account", "Caller", "phone", "+49 (30) 123-4567");
        records.create("account", "INV-2024-0042");
        search.settled();
        for (String typed : List.of("4567", "030 1234567", "+4930", "3012345", "123 4567")) {
            assertEquals(typed, List.of("Caller"), search.names(typed));
        }
        assertEquals(List.of("INV-2024-0042"), search.names("0042"));
        assertEquals(List.of("INV-2024-0042"), search.names("inv 2024"));
    }

    @Test
    public void phrasesAndWordsThatMustNotBeThere() throws Exception {
        records.create("account", "Red Shoes");
        records.create("account", "Shoes, red");
        search.settled();
        assertEquals(2, search.names("red shoes").size());
        assertEquals(List.of("Red Shoes"), search.names("\"red shoes\""));
        records.create("account", "Red Hats");
        search.settled();
        assertEquals(List.of("Red Hats"), search.names("red -shoes"));
    }

    @Test
    public void matchesSayWhere() throws Exception {
        records.create("account", "Acme", "address", new Address("Main St 1", "Zürich", null, "8001", null));
        search.settled();
        SearchHit hit = search.finder.search(SearchQuery.of("zurich")).items().get(0);
        assertEquals(
                List.of(new SearchMatch("address.city", "Zürich", List.of(new SearchMatch.Range(0, 6)))),
                hit.matches());
        String longNote = "x ".repeat(500) + "the needle here" + " y".repeat(500);
        records.create("account", "Stack", "note", longNote);
        search.settled();
        SearchMatch match = search.finder
                .search(SearchQuery.of("needle"))
                .items()
                .get(0)
                .matches()
                .get(0);
        assertTrue(match.text().length() <= 160);
        SearchMatch.Range range = match.ranges().get(0);
        assertEquals("needle", match.text().substring(range.start(), range.start() + range.length()));
    }

    @Test
    public void fieldsThatAreNotSearchableAreNotFound() throws Exception {
        records.create("account", "Acme", "salary", "fortune");
        search.settled();
        assertEquals(List.of("Acme"), search.names("acme"));
        assertEquals(List.of(), search.names("fortune"));
    }

    @Test
    public void aFieldThatTheCallerMayNotReadIsNeitherMatchedNorShown() throws Exception {
        records.create("account", "Acme", "note", "secret takeover", "phone", "+49 30 1234567");
        records.create("case", "About the takeover");
        search.settled();
        Finder restricted = new Finder(
                search.keeping,
                records.records(),
                without(records.types(), Set.of("note", "phone")),
                (name, view) -> records.types().require(name),
                () -> null);
        assertEquals(List.of("About the takeover"), names(restricted.search(SearchQuery.of("takeover"))));
        assertEquals(List.of(), names(restricted.search(SearchQuery.of("secret"))));
        assertEquals(List.of(), names(restricted.search(SearchQuery.of("secert"))));
        assertEquals(List.of(), names(restricted.search(SearchQuery.of("1234567"))));
        assertEquals(List.of(), names(restricted.search(SearchQuery.of("acme takeover"))));
        SearchPage page = restricted.search(SearchQuery.of("acm"));
        assertEquals(List.of("Acme"), names(page));
        assertEquals(1, page.items().get(0).matches().size());
    }

    /** As the platform describes types to a caller who may not read some fields. */
    private static RecordTypes without(RecordTypes types, Set<String> hidden) {
        return (RecordTypes) java.lang.reflect.Proxy.newProxyInstance(
                RecordTypes.class.getClassLoader(), new Class<?>[] {RecordTypes.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(types, arguments);
                    return answer instanceof java.util.Collection<?> all
                            ? all.stream()
                                    .map(type -> without((RecordType) type, hidden))
                                    .toList()
                            : ((java.util.Optional<?>) answer).map(type -> without((RecordType) type, hidden));
                });
    }

    private static RecordType without(RecordType type, Set<String> hidden) {
        return type.withFields(type.fields().stream()
                .filter(field -> !hidden.contains(field.name()))
                .toList());
    }

    @Test
    public void pagesHaveEveryHitOnceWhileOthersAreAdded() throws Exception {
        for (int i = 0; i < 25; i++) {
            records.create("account", "Page " + i);
        }
        search.settled();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            SearchPage page =
                    search.finder.search(SearchQuery.of("page").limit(7).cursor(cursor));
            seen.addAll(names(page));
            cursor = page.nextCursor();
            records.create("account", "Page newer " + seen.size());
            search.settled();
        } while (cursor != null);
        for (int i = 0; i < 25; i++) {
            String name = "Page " + i;
            assertEquals(name, 1, seen.stream().filter(name::equals).count());
        }
        assertEquals(seen.size(), new HashSet<>(seen).size());
    }

    @Test
    public void recordsThatAreGoneLeaveNoHolesInAPage() throws Exception {
        for (int i = 0; i < 10; i++) {
            records.create("account", "Solid " + i);
        }
        records.quietly("case", java.util.UUID.randomUUID(), Map.of("name", "unrelated"));
        search.settled();
        Finder picky = new Finder(
                search.keeping,
                (org.mortise.api.records.Records) java.lang.reflect.Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {org.mortise.api.records.Records.class},
                        (proxy, method, arguments) ->
                                records.records().find((String) arguments[0], cast(arguments[1])).stream()
                                        .filter(record -> Integer.parseInt(record.text("name")
                                                                .substring(6))
                                                        % 2
                                                == 0)
                                        .toList()),
                records.types(),
                (name, view) -> view,
                () -> null);
        SearchPage page = picky.search(SearchQuery.of("solid").limit(3));
        assertEquals(3, page.items().size());
        SearchPage rest = picky.search(SearchQuery.of("solid").limit(3).cursor(page.nextCursor()));
        assertEquals(2, rest.items().size());
        assertNull(rest.nextCursor());
    }

    @SuppressWarnings("unchecked")
    private static java.util.Collection<java.util.UUID> cast(Object ids) {
        return (java.util.Collection<java.util.UUID>) ids;
    }

    @Test
    public void whatCannotBeSearchedForIsRefused() throws Exception {
        search.settled();
        for (String text : new String[] {"", "  ", "!!", "-only", "\"\"", "x".repeat(501), "a b ".repeat(11)}) {
            ProblemException problem =
                    assertThrows(ProblemException.class, () -> search.finder.search(SearchQuery.of(text)));
            assertEquals(ProblemType.MALFORMED, problem.type());
            assertEquals("q", problem.violations().get(0).field());
        }
        for (String cursor : new String[] {"x", "", "MSAyIDMgNCA1IDY", "♥"}) {
            assertThrows(
                    ProblemException.class,
                    () -> search.finder.search(SearchQuery.of("a").cursor(cursor)));
        }
        assertThrows(
                ProblemException.class,
                () -> search.finder.search(SearchQuery.of("a").types(List.of("none"))));
        assertThrows(
                ProblemException.class,
                () -> search.finder.search(SearchQuery.of("a").limit(101)));
    }

    @Test
    public void odditiesDoNoHarm() throws Exception {
        records.create("account", "Plain");
        search.settled();
        for (String text : List.of(
                "plain\u0000",
                "plain \ud83d\ude00",
                "plain \u202e",
                "plain \"",
                "plain *?~^()[]{}:\\/",
                "PLAIN AND plain")) {
            assertFalse(text, search.names(text).size() > 1);
        }
        assertEquals(List.of("Plain"), search.names("plain *"));
    }

    @Test
    public void oneTypeAlone() throws Exception {
        records.create("account", "Both");
        java.util.UUID wanted = records.create("case", "Both");
        search.settled();
        SearchPage page = search.finder.search(SearchQuery.of("both").types(List.of("case")));
        assertEquals(List.of(wanted), page.items().stream().map(SearchHit::id).toList());
        assertEquals(List.of(wanted), search.finder.ids("case", "both", 10));
    }

    private static List<String> names(SearchPage page) {
        return page.items().stream().map(SearchHit::name).toList();
    }
}
