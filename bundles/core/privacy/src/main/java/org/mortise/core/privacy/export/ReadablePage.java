package org.mortise.core.privacy.export;

import java.util.List;
import java.util.Map;

/** The same to read: a page without scripts and without anything from elsewhere. */
final class ReadablePage {

    private ReadablePage() {}

    static String of(Map<String, Object> manifest, Map<String, List<Map<String, Object>>> types) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>What is known of a person</title><style>body{font-family:sans-serif;max-width:60em;margin:2em auto}"
                + "table{border-collapse:collapse}td{border:1px solid #ccc;padding:.2em .5em;vertical-align:top}</style>"
                + "</head><body><h1>What is known of a person</h1>");
        page.append("<p>Made on ")
                .append(text(manifest.get("madeAt")))
                .append(". Left out, since who made it may not see it: ")
                .append(text(manifest.get("leftOut")))
                .append("</p>");
        types.forEach((type, records) -> {
            page.append("<h2>").append(text(type)).append("</h2>");
            records.forEach(record -> record(page, record));
        });
        return page.append("</body></html>").toString();
    }

    private static void record(StringBuilder page, Map<String, Object> record) {
        page.append("<p>").append(text(record.get("why"))).append("</p><table>");
        ((Map<?, ?>) record.get("record")).forEach((name, value) -> {
            if (value != null && !value.equals(List.of())) {
                page.append("<tr><td>").append(text(name)).append("</td><td>");
                value(page, value);
                page.append("</td></tr>");
            }
        });
        page.append("</table><p>")
                .append(((List<?>) record.get("history")).size())
                .append(" changes are in its file.</p>");
    }

    private static void value(StringBuilder page, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> {
                if (part != null) {
                    page.append(text(key)).append(": ");
                    value(page, part);
                    page.append("<br>");
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> value(page, item));
        } else {
            page.append(text(value));
        }
    }

    private static String text(Object value) {
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
