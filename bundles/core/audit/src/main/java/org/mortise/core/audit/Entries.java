package org.mortise.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.core.MultivaluedMap;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.persistence.Sql;

/** Reads the log in pages, the newest first. */
final class Entries {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;

    Entries(Sql sql) {
        this.sql = sql;
    }

    Map<String, Object> page(MultivaluedMap<String, String> asked) {
        int limit = limit(asked.getFirst("limit"));
        List<Entry> found = new ArrayList<>(read(Entry.Table.EVENTS, asked, limit + 1));
        if (flag("changes", asked.getFirst("changes"))) {
            found.addAll(read(Entry.Table.HISTORY, asked, limit + 1));
        }
        found.sort(Comparator.comparing(Entry::at)
                .thenComparing(entry -> entry.id().toString())
                .reversed());
        boolean more = found.size() > limit;
        List<Entry> page = more ? found.subList(0, limit) : found;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page.stream().map(Entries::json).toList());
        Entry last = page.isEmpty() ? null : page.get(page.size() - 1);
        answer.put("nextCursor", more ? last.at() + "_" + last.id() : null);
        return answer;
    }

    private List<Entry> read(Entry.Table table, MultivaluedMap<String, String> asked, int limit) {
        boolean events = table == Entry.Table.EVENTS;
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        equal("action", asked.getFirst("action"), conditions, values);
        equal("actor", asked.getFirst("actor"), conditions, values);
        equal(events ? "subject_type" : "record_type", asked.getFirst("subjectType"), conditions, values);
        String subject = asked.getFirst("subject");
        if (subject != null && events) {
            equal("subject_id", subject, conditions, values);
        } else if (subject != null) {
            UUID record = uuid(subject);
            if (record == null) {
                return List.of();
            }
            conditions.add("record_id = ?");
            values.add(record);
        }
        if (asked.getFirst("address") != null && !events) {
            return List.of();
        }
        equal("address", asked.getFirst("address"), conditions, values);
        if (asked.getFirst("from") != null) {
            conditions.add("at >= ?");
            values.add(instant("from", asked.getFirst("from")));
        }
        if (asked.getFirst("to") != null) {
            conditions.add("at < ?");
            values.add(instant("to", asked.getFirst("to")));
        }
        behind(asked.getFirst("cursor"), conditions, values);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return sql.query(
                table.select() + where + " order by at desc, id desc limit " + limit, table.reader(), values.toArray());
    }

    private static void equal(String column, String value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }

    private static boolean flag(String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw malformed(name, "must be true or false");
        }
        return "true".equals(text);
    }

    /** Null for what is none. */
    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void behind(String cursor, List<String> conditions, List<Object> values) {
        if (cursor == null) {
            return;
        }
        String[] parts = cursor.split("_", 2);
        try {
            Instant at = Instant.parse(parts[0]);
            UUID id = UUID.fromString(parts[parts.length - 1]);
            conditions.add("(at < ? or at = ? and id < ?)");
            values.addAll(List.of(at, at, id));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw malformed("cursor", "must be one that you got from here");
        }
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id());
        json.put("at", entry.at().toString());
        json.put("actorId", entry.actorId());
        json.put("actor", entry.actor());
        json.put("origin", entry.origin());
        json.put("address", entry.address());
        json.put("action", entry.action());
        json.put("subjectType", entry.subjectType());
        json.put("subject", entry.subjectId());
        json.put(entry.table() == Entry.Table.EVENTS ? "details" : "changes", tree(entry.content()));
        json.put("place", entry.seq() == 0 ? null : entry.seq());
        return json;
    }

    private static JsonNode tree(String content) {
        try {
            return JSON.readTree(content == null ? Entry.ERASED : content);
        } catch (JsonProcessingException e) {
            // Somebody has written into the table; the verification says more.
            return JSON.getNodeFactory().textNode(content);
        }
    }

    private static int limit(String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_LIMIT) {
            return Integer.parseInt(text);
        }
        throw malformed("limit", "must lie between 1 and " + MAX_LIMIT);
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw malformed(name, "must be a time such as 2026-01-31T12:00:00Z");
        }
    }

    private static ProblemException malformed(String name, String message) {
        return ProblemException.of(ProblemType.MALFORMED, name + ": " + message + ".");
    }
}
