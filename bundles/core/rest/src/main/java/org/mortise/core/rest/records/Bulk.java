package org.mortise.core.rest.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.core.rest.problems.ProblemDocument;

/**
 * {@code POST /bulk}: {@code {"operations":[{"op":"create","values":{…}},{"op":"update","id":…,"version":…,"values":{…}},
 * {"op":"delete","id":…},{"op":"restore","id":…},{"op":"purge","id":…}],"atomic":false}}. One transaction; one result an operation, in order.
 */
final class Bulk {

    private static final int MAX_OPERATIONS = 10_000;

    private final Records records;
    private final Transactions transactions;

    Bulk(Records records, Transactions transactions) {
        this.records = records;
        this.transactions = transactions;
    }

    Map<String, Object> run(RecordType type, Map<String, Object> body) {
        List<Violation> violations = new ArrayList<>();
        unknown(body, Set.of("operations", "atomic"), "", violations);
        List<Write> writes = new ArrayList<>();
        if (body.get("operations") instanceof List<?> operations) {
            if (operations.size() > MAX_OPERATIONS) {
                throw ProblemException.of(
                        ProblemType.TOO_LARGE, "At most " + MAX_OPERATIONS + " operations go into one call.");
            }
            for (int i = 0; i < operations.size(); i++) {
                writes.add(write(type, operations.get(i), "operations[" + i + "]", violations));
            }
        } else {
            violations.add(new Violation("operations", "must be a list of operations"));
        }
        if (body.get("atomic") != null && !(body.get("atomic") instanceof Boolean)) {
            violations.add(new Violation("atomic", "must be true or false"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        boolean atomic = Boolean.TRUE.equals(body.get("atomic"));
        return transactions.required(() -> {
            List<WriteResult> results = records.writeAll(writes);
            boolean failed = results.stream().anyMatch(result -> !result.done());
            if (atomic && failed) {
                transactions.setRollbackOnly();
            }
            return answer(type, writes, results, atomic && failed);
        });
    }

    private static Write write(RecordType type, Object operation, String path, List<Violation> violations) {
        if (!(operation instanceof Map<?, ?> map)) {
            violations.add(new Violation(path, "must be an object with op, id, version, values"));
            return null;
        }
        unknown(map, Set.of("op", "id", "version", "values"), path, violations);
        Map<String, Object> values = new LinkedHashMap<>();
        if (map.get("values") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> values.put((String) key, value));
        } else if (map.get("values") != null) {
            violations.add(new Violation(path + ".values", "must be an object"));
        }
        Long version = version(map.get("version"), path, violations);
        Object op = map.get("op");
        if ("create".equals(op)) {
            return Write.create(type.name(), RecordBody.values(values, type));
        }
        UUID id = id(map.get("id"), path, violations);
        if ("update".equals(op)) {
            return Write.update(type.name(), id, RecordBody.values(values, type))
                    .expecting(version);
        }
        if ("delete".equals(op)) {
            return Write.delete(type.name(), id).expecting(version);
        }
        if ("restore".equals(op)) {
            return Write.restore(type.name(), id).expecting(version);
        }
        if ("purge".equals(op)) {
            return Write.purge(type.name(), id).expecting(version);
        }
        violations.add(new Violation(path + ".op", "must be create, update, delete, restore or purge"));
        return null;
    }

    /** One that cannot be read must not pass for "any version". */
    private static Long version(Object value, String path, List<Violation> violations) {
        if (value == null || value instanceof Integer || value instanceof Long) {
            return value == null ? null : ((Number) value).longValue();
        }
        violations.add(new Violation(path + ".version", "must be the version that you know, a number"));
        return null;
    }

    private static UUID id(Object value, String path, List<Violation> violations) {
        try {
            if (value instanceof String text && text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            violations.add(new Violation(path + ".id", "must be the id of a record"));
            return null;
        }
        violations.add(new Violation(path + ".id", "must be the id of a record"));
        return null;
    }

    private static void unknown(Map<?, ?> map, Set<String> known, String path, List<Violation> violations) {
        for (Object key : map.keySet()) {
            if (!known.contains(key)) {
                violations.add(new Violation(path.isEmpty() ? "" + key : path + "." + key, "is not known here"));
            }
        }
    }

    private static Map<String, Object> answer(
            RecordType type, List<Write> writes, List<WriteResult> results, boolean undone) {
        List<Object> items = new ArrayList<>(results.size());
        int succeeded = 0;
        for (int i = 0; i < results.size(); i++) {
            WriteResult result = results.get(i);
            Map<String, Object> item = new LinkedHashMap<>();
            if (result.done() && !undone) {
                succeeded++;
                item.put("status", writes.get(i).kind() == Write.Kind.CREATE ? 201 : 200);
                item.put("record", JsonForm.of(result.record(), type));
            } else if (result.done()) {
                item.put("status", 424);
                item.put("problem", Map.of("title", "Not done, because another operation of this call was refused."));
            } else {
                item.put("status", result.problem().type().status());
                item.put("problem", ProblemDocument.of(result.problem()));
            }
            items.add(item);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("succeeded", succeeded);
        answer.put("failed", results.size() - succeeded);
        answer.put("results", items);
        return answer;
    }
}
