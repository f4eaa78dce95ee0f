package org.mortise.itests.eachkind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.testkit.server.Json;

/** A field of each kind. What is said of one kind stands in one place; the walk does the same with all of them. */
final class Kinds {

    private final String type;
    private final List<Kind> kinds = new ArrayList<>();

    /**
     * @param type the name of the record type
     * @param low an account that the first record refers to, and the file it has, and so on; ids
     */
    Kinds(String type, Ids low, Ids high) {
        this.type = type;
        add("name", "text", "Alpha " + type, "Zulu " + type, "name==Zulu*", "required", true, "unique", true);
        add("notes", "longText", "lownotes", "zhighnotes", "notes==zhigh*");
        add("page", "richText", "<p>lowpage</p>", "<p>zhighpage</p>", "page==*zhighpage*");
        add("count", "integer", 2, 7, "count=gt=6", "min", 0, "max", 10);
        add("weight", "decimal", "1.25", "9.5", "weight==9.5");
        money("amount", "12.50", "20.00", "indexed", true);
        add("share", "percent", "5", "50", "share==50");
        add("active", "boolean", false, true, "active==true");
        add("due", "date", "2024-02-29", "2025-01-01", "due==2025-01-01");
        add("seenAt", "dateTime", "2024-02-29T10:00:00Z", "2025-01-01T00:00:00Z", "seenAt=gt=2024-12-31T23:59:59Z");
        List<String> terms = List.of("Open", "Won");
        add("stage", "enumeration", "Open", "Won", "stage==Won", "values", terms, "default", "Open");
        several("tags", "enumerations", List.of("B", "A"), List.of("C"), "tags==C", "values", List.of("A", "B", "C"));
        add("email", "email", "low@example.com", "zhigh@example.com", "email==zhigh@*");
        add("phone", "phone", "+49 30 1112223", "+49 30 9998887", "phone=='+49 30 9*'");
        add("url", "url", "https://low.example.com", "https://zhigh.example.com", "url==*zhigh*");
        Map<String, Object> lowSite = Json.object("street", "Lowstreet 1", "city", "Bergen");
        Map<String, Object> highSite = Json.object("street", "Zhighstreet 1", "city", "Oslo");
        put(
                field("site", "address"),
                lowSite,
                highSite,
                "site.city==Oslo",
                Json.object("site.street", "Lowstreet 1", "site.city", "Bergen"));
        link("account", "reference", low.account(), high.account(), "account.name==zhigh*", "target", "account");
        put(
                field("accounts", "references", "target", "account"),
                List.of(low.account()),
                List.of(high.account(), low.account()),
                "accounts==" + high.account(),
                Json.object("accounts.id", low.account()));
        put(
                field("any", "reference", "target", "*"),
                any(low.account()),
                any(high.account()),
                "any==" + high.account(),
                Json.object("any.type", "account", "any.id", low.account()));
        put(field("paper", "file"), low.file(), high.file(), "paper==" + high.file(), Map.of());
        link("parent", "reference", low.parent(), high.parent(), "parent==" + high.parent(), "target", type);
        put(field("number", "autoNumber"), null, null, "number=gt=" + Walk.FIRST_NUMBER, Map.of());
        computed("total", "formula", "total==140", "expression", "amount * count", "resultType", "money");
        computed("shout", "formula", "shout==ZULU*", "expression", "upper(name)", "resultType", "text");
        computed(
                "children",
                "rollUp",
                "children==2",
                "function",
                "sum",
                "source",
                type,
                "by",
                "parent",
                "field",
                "amount",
                "resultType",
                "money");
        Map<String, Object> parts =
                field("parts", "list", "items", List.of(field("label", "text"), field("cost", "money")));
        put(
                parts,
                List.of(Json.object("label", "lowlabel", "cost", null)),
                List.of(Json.object("label", "zhighlabel", "cost", Json.money("3.00", "USD"))),
                "parts.label==zhighlabel",
                Json.object("parts", "lowlabel"));
    }

    /** Ids of what a record refers to. */
    record Ids(String account, String file, String parent) {}

    List<Kind> all() {
        return kinds;
    }

    List<Map<String, Object>> fields() {
        return kinds.stream().map(Kind::field).toList();
    }

    Map<String, Object> low() {
        Map<String, Object> values = Json.object();
        kinds.stream().filter(Kind::written).forEach(kind -> values.put(kind.name(), kind.low()));
        return values;
    }

    Map<String, Object> high() {
        Map<String, Object> values = Json.object();
        kinds.stream().filter(Kind::written).forEach(kind -> values.put(kind.name(), kind.high()));
        return values;
    }

    private static Map<String, Object> any(String account) {
        return Json.object("type", "account", "id", account);
    }

    private static Map<String, Object> field(String name, String type, Object... more) {
        Map<String, Object> field = Json.object("name", name, "type", type);
        field.putAll(Json.object(more));
        return field;
    }

    private void add(String name, String kind, Object low, Object high, String filter, Object... more) {
        put(field(name, kind, more), low, high, filter, Json.object(name, low));
    }

    private void link(String name, String kind, Object low, Object high, String filter, Object... more) {
        put(field(name, kind, more), low, high, filter, Json.object(name + ".id", low));
    }

    private void several(String name, String kind, List<String> low, List<String> high, String filter, Object... more) {
        put(field(name, kind, more), low, high, filter, Json.object(name, String.join("; ", low)));
    }

    private void money(String name, String low, String high, Object... more) {
        put(
                field(name, "money", more),
                Json.money(low, "EUR"),
                Json.money(high, "EUR"),
                name + "==" + high,
                Json.object(name, low, name + ".currency", "EUR"));
    }

    private void computed(String name, String kind, String filter, Object... more) {
        put(field(name, kind, more), null, null, filter, Map.of());
    }

    private void put(Map<String, Object> field, Object low, Object high, String filter, Map<String, Object> cells) {
        kinds.add(new Kind(field, low, high, filter, cells));
    }
}
