package org.mortise.core.records.query;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.core.records.fixture.Platform;

public class CursorTest {

    private static Platform platform;

    @BeforeClass
    public static void fill() {
        platform = new Platform();
        Object[][] rows = {
            {"a", 1, "2024-01-01"}, {"b", null, "2024-01-01"}, {"c", 2, null}, {"d", null, null}, {"e", 1, "2023-01-01"}
        };
        for (Object[] row : rows) {
            Map<String, Object> values = new HashMap<>();
            values.put("name", row[0]);
            values.put("size", row[1]);
            values.put("due", row[2]);
            values.put("amount", row[1] == null ? null : Map.of("amount", row[1].toString(), "currency", "EUR"));
            values.put("seenAt", row[2] == null ? null : row[2] + "T10:00:00.123456Z");
            platform.thing(values);
        }
    }

    @AfterClass
    public static void close() {
        platform.close();
    }

    @Test
    public void missingValuesComeLastAndDescendingFirst() {
        assertEquals("aecbd", walk(2, "size", "name"));
        assertEquals("bdcae", walk(2, "-size", "name"));
        assertEquals("dbcea", walk(1, "-size", "-name"));
    }

    @Test
    public void severalKeysOfEveryKind() {
        assertEquals("eabcd", walk(1, "due", "name"));
        assertEquals("cdabe", walk(2, "-due", "size", "name"));
        assertEquals("aecbd", walk(1, "amount", "name"));
        assertEquals("eabcd", walk(1, "seenAt", "name"));
        assertEquals("abcde", walk(2, "active", "color", "name"));
        assertEquals("edcba", walk(2, "-number"));
        assertEquals("edcba", walk(2));
        assertEquals("abcde", walk(2, "createdAt", "name"));
        assertEquals("abcde", walk(1, "place", "name"));
    }

    @Test
    public void aPageStaysRightWhileRecordsComeAndGo() {
        try (Platform own = new Platform()) {
            List<RecordData> things = new ArrayList<>();
            for (String name : List.of("b", "d", "f", "h")) {
                things.add(own.thing(name));
            }
            Query query = Query.of("thing").sort(List.of("name")).limit(2);
            Page first = own.records.query(query);
            own.thing("a");
            own.thing("e");
            own.records.write(Write.delete("thing", things.get(1).id()));
            Page second = own.records.query(query.cursor(first.nextCursor()));
            assertEquals(List.of("e", "f"), names(second));
        }
    }

    @Test
    public void aMadeUpCursorIsMalformed() {
        Query query = Query.of("thing").sort(List.of("name", "size")).limit(1);
        String good = platform.records.query(query).nextCursor();
        List<String> bad = new ArrayList<>(
                List.of("x", "", "!!!", good + "x", good.substring(4), token("[]"), token("{}"), token("nonsense")));
        String id = "\"00000000-0000-7000-8000-000000000000\"";
        bad.add(token("[\"+name+size+id\",\"a\",1]"));
        bad.add(token("[\"+name+size+id\",\"a\",\"1e999999999\"," + id + "]"));
        bad.add(token("[\"+name+size+id\",\"a\\u0000\",1," + id + "]"));
        bad.add(token("[\"+name+size+id\",\"a\\ud800\",1," + id + "]"));
        bad.add(token("[\"+name+size+id\",\"a\",1,\"x\"]"));
        for (String cursor : bad) {
            malformed(query.cursor(cursor));
        }
        malformed(
                Query.of("thing").sort(List.of("due")).cursor(token("[\"+due+id\",\"+999999999-01-01\"," + id + "]")));
        malformed(Query.of("thing")
                .sort(List.of("seenAt"))
                .cursor(token("[\"+seenAt+id\",\"+1000000000-01-01T00:00:00Z\"," + id + "]")));
        malformed(
                Query.of("thing").sort(List.of("weight")).cursor(token("[\"+weight+id\",\"1e999999999\"," + id + "]")));
    }

    @Test
    public void aCursorBelongsToItsSortOrder() {
        String cursor = platform.records
                .query(Query.of("thing").sort(List.of("name")).limit(1))
                .nextCursor();
        malformed(Query.of("thing").sort(List.of("-name")).cursor(cursor));
        malformed(Query.of("thing").sort(List.of("size")).cursor(cursor));
    }

    @Test
    public void aPageMayBeginAnywhere() {
        Query query = Query.of("thing").sort(List.of("-number")).limit(2);
        assertEquals(List.of("d", "c"), names(platform.records.query(query.offset(1))));
        Page last = platform.records.query(query.offset(3).total(true));
        assertEquals(List.of("b", "a"), names(last));
        assertEquals(null, last.nextCursor());
        assertEquals(Long.valueOf(5), last.total());
        assertEquals(List.of(), names(platform.records.query(query.offset(Query.MAX_OFFSET))));
        Page middle = platform.records.query(query.offset(1));
        assertEquals(List.of("b", "a"), names(platform.records.query(query.cursor(middle.nextCursor()))));
    }

    @Test
    public void aPageBeginsAtOnePlace() {
        Query query = Query.of("thing").sort(List.of("-number")).limit(2);
        malformed(query.offset(-1));
        malformed(query.offset(Query.MAX_OFFSET + 1));
        malformed(query.cursor(platform.records.query(query).nextCursor()).offset(1));
    }

    @Test
    public void whatHasNoOrderIsNotSortedBy() {
        for (String key : List.of("home", "mails", "tags", "places", "nonsense", "home.city", "amount.currency")) {
            malformed(Query.of("thing").sort(List.of(key)));
        }
        malformed(Query.of("thing").sort(List.of("name", "size", "due", "color", "share", "weight")));
    }

    private static String token(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Page page) {
        return page.items().stream().map(item -> item.text("name")).toList();
    }

    private static void malformed(Query query) {
        ProblemException problem = assertThrows(
                String.valueOf(query.cursor()), ProblemException.class, () -> platform.records.query(query));
        assertEquals(ProblemType.MALFORMED, problem.type());
    }

    private static String walk(int limit, String... sort) {
        StringBuilder names = new StringBuilder();
        String cursor = null;
        do {
            Page page = platform.records.query(
                    Query.of("thing").sort(List.of(sort)).limit(limit).cursor(cursor));
            page.items().forEach(item -> names.append(item.text("name")));
            cursor = page.nextCursor();
        } while (cursor != null);
        return names.toString();
    }
}
