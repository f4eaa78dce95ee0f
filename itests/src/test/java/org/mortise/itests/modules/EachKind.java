package org.mortise.itests.modules;

import java.util.List;
import java.util.Map;
import org.mortise.itests.harness.Json;

/** A field of each kind, a value for it, and a filter that finds it. */
final class EachKind {

    private EachKind() {}

    static List<Map<String, Object>> fields() {
        return List.of(
                Json.object("name", "name", "type", "text", "required", true, "unique", true),
                Json.object("name", "notes", "type", "longText"),
                Json.object("name", "page", "type", "richText"),
                Json.object("name", "count", "type", "integer", "min", 0, "max", 10),
                Json.object("name", "weight", "type", "decimal"),
                Json.object("name", "amount", "type", "money", "indexed", true),
                Json.object("name", "share", "type", "percent"),
                Json.object("name", "active", "type", "boolean"),
                Json.object("name", "due", "type", "date"),
                Json.object("name", "seenAt", "type", "dateTime"),
                Json.object(
                        "name", "stage", "type", "enumeration", "values", List.of("Open", "Won"), "default", "Open"),
                Json.object("name", "tags", "type", "enumerations", "values", List.of("A", "B")),
                Json.object("name", "email", "type", "email"),
                Json.object("name", "phone", "type", "phone"),
                Json.object("name", "url", "type", "url"),
                Json.object("name", "site", "type", "address"),
                Json.object("name", "account", "type", "reference", "target", "account"),
                Json.object("name", "accounts", "type", "references", "target", "account"),
                Json.object("name", "any", "type", "reference", "target", "*"),
                Json.object("name", "paper", "type", "file"),
                Json.object("name", "number", "type", "autoNumber"),
                Json.object(
                        "name",
                        "parts",
                        "type",
                        "list",
                        "items",
                        List.of(
                                Json.object("name", "label", "type", "text"),
                                Json.object("name", "cost", "type", "money"),
                                Json.object("name", "account", "type", "reference", "target", "account"))));
    }

    /** Names and values in turn; nothing for the file, which has to be uploaded, and the number, which comes by itself. */
    static Object[] values(String account) {
        return new Object[] {
            "name", "a",
            "notes", "n",
            "page", "<p>p<script>x()</script></p>",
            "count", 7,
            "weight", "1.25",
            "amount", Json.money("12.50", "EUR"),
            "share", "50",
            "active", true,
            "due", "2024-02-29",
            "seenAt", "2024-02-29T10:00:00Z",
            "tags", List.of("B", "A"),
            "email", "a@example.com",
            "phone", "+49 30 123",
            "url", "https://example.com",
            "site", Json.object("city", "Oslo"),
            "account", account,
            "accounts", List.of(account),
            "any", Json.object("type", "account", "id", account),
            "parts",
                    List.of(
                            Json.object("label", "l1", "cost", Json.money("3.00", "USD"), "account", account),
                            Json.object("label", "l2"))
        };
    }

    static List<String> filters(String account) {
        return List.of(
                "name==a",
                "notes==n",
                "page==*p*",
                "count=gt=6",
                "weight==1.25",
                "amount=ge=12;amount.currency==EUR",
                "share==50",
                "active==true",
                "due==2024-02-29",
                "seenAt==2024-02-29T10:00:00Z",
                "stage==Open",
                "tags==A;tags==B",
                "email==a@*",
                "phone=null=false",
                "url==*example*",
                "site.city==Oslo",
                "account==" + account,
                "account.name==owner",
                "accounts==" + account,
                "number=ge=1001",
                "paper=null=true",
                "parts.label==l2",
                "parts.account==" + account);
    }
}
