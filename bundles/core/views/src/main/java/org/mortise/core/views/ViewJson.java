package org.mortise.core.views;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;

/** Views as clients see them, with the names of users and teams and the address of the records. */
final class ViewJson {

    private final RecordTypes types;
    private final Records records;
    private final Views views;

    ViewJson(RecordTypes types, Records records, Views views) {
        this.types = types;
        this.records = records;
        this.views = views;
    }

    /** @param preferred ids of those that the caller sees first */
    List<Map<String, Object>> of(List<View> all, Set<UUID> preferred) {
        Map<UUID, String> names = new HashMap<>();
        names.putAll(records.names("user", ids(all, View::owner)));
        names.putAll(records.names("team", ids(all, View::team)));
        List<Map<String, Object>> json = new ArrayList<>();
        all.forEach(view -> json.add(of(view, names, preferred.contains(view.id()))));
        return json;
    }

    private static Set<UUID> ids(List<View> all, Function<View, UUID> which) {
        return all.stream().map(which).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<String, Object> of(View view, Map<UUID, String> names, boolean preferred) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", view.id().toString());
        json.put("version", view.version());
        json.put("plugin", view.plugin());
        json.put("type", view.type());
        json.put("name", view.name());
        json.put("kind", view.kind());
        json.put("visibility", view.visibility());
        json.put("owner", reference("user", view.owner(), names));
        json.put("team", reference("team", view.team(), names));
        json.put("filter", view.filter());
        json.put("sort", view.sort());
        json.put("columns", view.columns());
        json.put("groupField", view.groupField());
        json.put("dateField", view.dateField());
        json.put("createdAt", time(view.createdAt()));
        json.put("modifiedAt", time(view.modifiedAt()));
        json.put("default", preferred);
        json.put("href", href(view));
        json.put("problems", views.problems(view));
        return json;
    }

    /** What stands in a plugin's file has no times. */
    private static String time(Instant time) {
        return time == null ? null : time.toString();
    }

    private static Map<String, Object> reference(String type, UUID id, Map<UUID, String> names) {
        if (id == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("id", id.toString());
        json.put("name", names.get(id));
        return json;
    }

    /** Where its records are; null while the type is not installed. */
    private String href(View view) {
        return types.find(view.type())
                .map(type -> {
                    List<String> query = new ArrayList<>();
                    add(query, "filter", view.filter());
                    add(query, "sort", String.join(",", view.sort()));
                    add(query, "fields", String.join(",", view.columns()));
                    return type.href() + (query.isEmpty() ? "" : "?" + String.join("&", query));
                })
                .orElse(null);
    }

    private static void add(List<String> query, String name, String value) {
        if (value != null && !value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
