package org.mortise.core.records.custom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A value and a matching filter for a field of each kind, as {@code acorn/…/asset.json} describes them. */
final class Kinds {

    static final Map<String, Map<String, Object>> DESCRIPTIONS = new LinkedHashMap<>();

    static {
        for (String type : List.of(
                "text",
                "longText",
                "richText",
                "integer",
                "decimal",
                "money",
                "percent",
                "boolean",
                "date",
                "dateTime",
                "email",
                "phone",
                "url",
                "address",
                "autoNumber")) {
            DESCRIPTIONS.put(type, Map.of("name", "my" + type, "type", type));
        }
        DESCRIPTIONS.put(
                "enumeration", Map.of("name", "myenumeration", "type", "enumeration", "values", List.of("A", "B")));
        DESCRIPTIONS.put(
                "enumerations", Map.of("name", "myenumerations", "type", "enumerations", "values", List.of("A", "B")));
        DESCRIPTIONS.put("reference", Map.of("name", "myreference", "type", "reference", "target", "place"));
        DESCRIPTIONS.put("references", Map.of("name", "myreferences", "type", "references", "target", "place"));
        DESCRIPTIONS.put(
                "list",
                Map.of(
                        "name",
                        "mylist",
                        "type",
                        "list",
                        "items",
                        List.of(Map.of("name", "label", "type", "text"), Map.of("name", "cost", "type", "money"))));
    }

    private Kinds() {}

    /** Nothing for an automatic number. */
    static Map<String, Object> values(UUID place) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mytext", "x");
        values.put("mylongText", "y");
        values.put("myrichText", "<p>z</p>");
        values.put("myinteger", 7);
        values.put("mydecimal", "1.25");
        values.put("mymoney", Map.of("amount", "9", "currency", "EUR"));
        values.put("mypercent", "50");
        values.put("myboolean", true);
        values.put("mydate", "2024-02-29");
        values.put("mydateTime", "2024-02-29T10:00:00Z");
        values.put("myemail", "a@example.com");
        values.put("myphone", "+49 30 123");
        values.put("myurl", "https://example.com");
        values.put("myaddress", Map.of("city", "Oslo", "country", "NO"));
        values.put("myenumeration", "A");
        values.put("myenumerations", List.of("B", "A"));
        values.put("myreference", place);
        values.put("myreferences", List.of(place));
        values.put(
                "mylist",
                List.of(
                        Map.of("label", "l1", "cost", Map.of("amount", "3", "currency", "USD")),
                        Map.of("label", "l2")));
        return values;
    }

    static List<String> filters(UUID place) {
        return new ArrayList<>(List.of(
                "mytext==x",
                "mylongText==y",
                "myrichText==*z*",
                "myinteger=gt=6",
                "mydecimal==1.25",
                "mymoney.currency==EUR",
                "mymoney=ge=9",
                "mypercent==50",
                "myboolean==true",
                "mydate==2024-02-29",
                "mydateTime==2024-02-29T10:00:00Z",
                "myemail==a@*",
                "myaddress.city==Oslo",
                "myaddress=null=false",
                "myenumeration==A",
                "myenumerations==B",
                "myenumerations=null=false",
                "myreference==" + place,
                "myreferences==" + place,
                "mylist.label==l2",
                "mylist.cost=ge=3",
                "mylist=null=false",
                "myautoNumber=ge=1001"));
    }
}
