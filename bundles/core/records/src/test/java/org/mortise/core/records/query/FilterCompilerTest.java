package org.mortise.core.records.query;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.core.records.fixture.Platform;

/** Against a real database: what counts is the rows that come back. */
public class FilterCompilerTest {

    private static Platform platform;
    private static RecordData oslo;
    private static RecordData rome;

    @BeforeClass
    public static void fill() {
        platform = new Platform();
        oslo = platform.place("Oslo");
        rome = platform.place("Rome");
        platform.thing(Map.ofEntries(
                Map.entry("name", "a"),
                Map.entry("notes", "100% sure_thing \\ done"),
                Map.entry("email", "A@example.com"),
                Map.entry("size", 1),
                Map.entry("weight", "1.5"),
                Map.entry("share", "10"),
                Map.entry("amount", Map.of("amount", "10", "currency", "EUR")),
                Map.entry("active", true),
                Map.entry("due", "2024-01-31"),
                Map.entry("seenAt", "2024-01-31T12:00:00Z"),
                Map.entry("color", "Dark Blue"),
                Map.entry("home", Map.of("city", "Straße Ä", "country", "DE")),
                Map.entry("place", oslo.id()),
                Map.entry("tags", List.of("A", "B")),
                Map.entry("places", List.of(oslo.id().toString(), rome.id().toString())),
                Map.entry(
                        "mails",
                        List.of(
                                Map.of("address", "x1@example.com", "optOut", true),
                                Map.of("address", "x2@example.com")))));
        platform.thing(Map.of(
                "name",
                "b",
                "notes",
                "100 percent surething",
                "size",
                2,
                "weight",
                "-2",
                "amount",
                Map.of("amount", "20", "currency", "USD"),
                "active",
                false,
                "due",
                "2024-02-01",
                "mails",
                List.of(Map.of("address", "y@example.com")),
                "tags",
                List.of("B")));
        platform.thing("c");
    }

    @AfterClass
    public static void close() {
        platform.close();
    }

    @Test
    public void texts() {
        finds("name==a", "a");
        finds("name!=a", "b", "c");
        finds("name=in=(a,c)", "a", "c");
        finds("name=out=(a,c)", "b");
        finds("name=gt=a", "b", "c");
        finds("name=le=b", "a", "b");
        finds("email!=z@example.com", "a", "b", "c");
        finds("email==''");
        finds("notes=null=true", "c");
        finds("notes=null=false", "a", "b");
        finds("color=='Dark Blue'", "a");
    }

    @Test
    public void wildcardsMatchAnythingInAnyLetterCaseAndNothingElseDoes() {
        finds("email==a@EXAMPLE.*", "a");
        finds("notes==*sure_thing*", "a");
        finds("notes=='100%*'", "a");
        finds("notes=='*\\\\ done'", "a");
        finds("notes!=*SURE*", "c");
        finds("home.city==*straße*", "a");
        finds("home.city==*Ä", "a");
        finds("color==dark*", "a");
    }

    @Test
    public void numbersMoneyAndDates() {
        finds("size==1", "a");
        finds("size!=1", "b", "c");
        finds("size=ge=1;size=lt=2", "a");
        finds("weight==1.50", "a");
        finds("weight=lt=0", "b");
        finds("share=in=(10,20)", "a");
        finds("amount=gt=10", "b");
        finds("amount.amount=ge=10", "a", "b");
        finds("amount.currency==EUR", "a");
        finds("amount.currency!=EUR", "b", "c");
        finds("amount=null=true", "c");
        finds("due=le=2024-01-31", "a");
        finds("seenAt=gt=2024-01-31T12:59:59+01:00", "a");
        finds("seenAt==2024-01-31T12:00:00Z", "a");
        finds("active==false", "b");
        finds("number=ge=1002", "b", "c");
        finds("createdAt=gt=2001-01-01T00:00:00Z", "a", "b", "c");
    }

    @Test
    public void addressesAndReferences() {
        finds("home.country==DE", "a");
        finds("home.country!=DE", "b", "c");
        finds("home=null=true", "b", "c");
        finds("home=null=false", "a");
        finds("place==" + oslo.id(), "a");
        finds("place.id==" + oslo.id(), "a");
        finds("place!=" + oslo.id(), "b", "c");
        finds("place=null=true", "b", "c");
        finds("id=in=(" + oslo.id() + ")");
    }

    @Test
    public void listsAskWhetherOneItemIsLikeThat() {
        finds("mails.address==*@example.com", "a", "b");
        finds("mails.address!=*x*", "c");
        finds("mails.address!=y@example.com", "a", "c");
        finds("mails.address=out=(y@example.com)", "a", "c");
        finds("mails.optOut==true", "a");
        finds("mails=null=true", "c");
        finds("mails.optOut=null=false", "a");
        finds("mails.optOut=null=true", "b", "c");
        finds("tags==B", "a", "b");
        finds("tags!=A", "b", "c");
        finds("tags=in=(A,C)", "a");
        finds("tags=null=true", "c");
        finds("places==" + rome.id(), "a");
        finds("places=null=false", "a");
        finds("mails.address==x1@example.com;mails.address==x2@example.com", "a");
        // A record without items is found by the other side of an "or".
        finds("name==c,mails.address==y@example.com", "b", "c");
    }

    @Test
    public void aListNeverRepeatsARecord() {
        String filter = "mails.address==*@example.com;tags=in=(A,B)";
        Page page = platform.records.query(
                Query.of("thing").where(filter).sort(List.of("name")).limit(1).total(true));
        assertEquals(Long.valueOf(2), page.total());
        assertEquals("a", page.items().get(0).text("name"));
        Page next = platform.records.query(
                Query.of("thing").where(filter).sort(List.of("name")).limit(1).cursor(page.nextCursor()));
        assertEquals("b", next.items().get(0).text("name"));
        assertEquals(null, next.nextCursor());
        Measure sum = new Measure(Function.SUM, "size");
        assertEquals(0, new java.math.BigDecimal(3).compareTo((java.math.BigDecimal) platform.records
                .aggregate(new Aggregation("thing", filter, List.of(), List.of(sum)))
                .get(0)
                .measures()
                .get(sum)));
    }

    @Test
    public void andOrAndBrackets() {
        finds("name==a,name==b;size==7", "a");
        finds("(name==a,name==b);size==2", "b");
        finds("name==a or name==c and size=null=true", "a", "c");
    }

    @Test
    public void aLongFlatFilterIsNoTrouble() {
        String filter = "name==c," + "size==1,".repeat(980) + "size==2";
        assertTrue(filter.length() < 8000);
        finds(filter, "a", "b", "c");
    }

    @Test
    public void whatCannotBeUnderstoodIsMalformed() {
        for (String filter : List.of(
                "nonsense==1",
                "name",
                "name=sounds=x",
                "size=like=1",
                "size=contains=1",
                "size=within=today",
                "due=like=2024",
                "name==(a,b)",
                "name=null=(true,false)",
                "size==x",
                "size==''",
                "due==2024-02-30",
                "seenAt==2024-01-01",
                "active==maybe",
                "active==''",
                "color==Pink",
                "tags==X",
                "tags==''",
                "place==x",
                "place=gt=" + oslo.id(),
                "active=gt=true",
                "home==x",
                "mails==x",
                "mails.nonsense==x",
                "home.nonsense==x",
                "amount.nonsense==1",
                "amount==1e999999999",
                "name.x==1",
                "id==abc*",
                "id==abc",
                "size=null=maybe",
                "name=='\u0000'",
                "weight==''",
                "number=='*'",
                "(".repeat(60) + "name==a" + ")".repeat(60),
                "name==" + "a".repeat(8000))) {
            ProblemException problem = assertThrows(filter, ProblemException.class, () -> names(filter));
            assertEquals(filter, ProblemType.MALFORMED, problem.type());
        }
    }

    private static void finds(String filter, String... names) {
        assertEquals(filter, Arrays.stream(names).collect(Collectors.toList()), names(filter));
    }

    private static List<String> names(String filter) {
        Page page = platform.records.query(
                Query.of("thing").where(filter).sort(List.of("name")).total(true));
        assertEquals(filter, Long.valueOf(page.items().size()), page.total());
        return page.items().stream().map(item -> item.text("name")).toList();
    }
}
