package org.mortise.core.security.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.table.ShellTable;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;

/** A command about users, teams, roles and what they have; through the same services as REST. */
abstract class IdentityAction extends ConsoleAction {

    private static final int PAGE = 1_000;

    @Reference
    Records records;

    RecordData user(String nameOrId) {
        return find("user", "username", nameOrId);
    }

    RecordData team(String nameOrId) {
        return find("team", "name", nameOrId);
    }

    RecordData role(String nameOrId) {
        return find("role", "name", nameOrId);
    }

    /** Those that are there from the beginning came past the unique values, so they are looked for among all. */
    private RecordData find(String type, String field, String nameOrId) {
        return id(nameOrId)
                .map(id -> records.get(type, id))
                .or(() -> records.findUnique(type, field, nameOrId))
                .or(() -> all(type, field).stream()
                        .filter(each -> nameOrId.equalsIgnoreCase((String) each.get(field)))
                        .findFirst())
                .orElseThrow(() -> ProblemException.notFound(type + " " + nameOrId));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static UUID requireId(String what, String text) {
        return id(text).orElseThrow(() -> ProblemException.notFound(what + " " + text));
    }

    List<RecordData> all(String type, String sort) {
        List<RecordData> all = new ArrayList<>();
        String cursor = null;
        do {
            Page page =
                    records.query(Query.of(type).sort(List.of(sort)).limit(PAGE).cursor(cursor));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    /** The names of what a field points to. */
    static String names(RecordData record, String field) {
        return record.get(field) instanceof List<?> list
                ? list.stream()
                        .map(each -> ((org.mortise.api.records.Reference) each).name())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "))
                : "";
    }

    static <T> ShellTable table(List<String> headings, List<T> rows, Function<T, Object[]> cells) {
        ShellTable table = new ShellTable();
        headings.forEach(table::column);
        rows.forEach(row -> table.addRow().addContent(cells.apply(row)));
        return table;
    }

    static Object text(Object value) {
        return value == null ? "" : value;
    }
}
