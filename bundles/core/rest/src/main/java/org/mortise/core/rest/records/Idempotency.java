package org.mortise.core.rest.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;
import org.mortise.core.rest.json.Json;

/**
 * Makes a repeated creation answer what the first one answered. The answer is stored in the transaction of the creation, so
 * there is never one without the other. Keys belong to their caller and are kept for a day.
 */
public final class Idempotency {

    private static final int MAX_KEY = 255;
    private static final long KEPT_SECONDS = 24 * 60 * 60;

    private final Sql sql;
    private final Transactions transactions;
    private final Callers callers;

    public Idempotency(Sql sql, Transactions transactions, Callers callers) {
        this.sql = sql;
        this.transactions = transactions;
        this.callers = callers;
    }

    /** @param json what the client gets */
    record Answer(UUID id, long version, Map<String, Object> json) {}

    /** @param request the parsed request, to notice a key that is used for something else */
    Answer once(String key, String type, Map<String, Object> request, Supplier<Answer> creation) {
        if (key == null) {
            return creation.get();
        }
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw Parameters.malformed("Idempotency-Key", "must have 1 to " + MAX_KEY + " characters");
        }
        String caller = identity(callers.current());
        String hash = hash(type, request);
        Answer first = find(caller, key, hash);
        if (first != null) {
            return first;
        }
        try {
            return transactions.required(() -> {
                // Before the creation: of two requests at once, one waits here for the other.
                sql.update(
                        "insert into mortise_idempotency (caller, idempotency_key, request_hash, record_type, created_at)"
                                + " values (?, ?, ?, ?, ?)",
                        caller,
                        key,
                        hash,
                        type,
                        Instant.now());
                Answer answer = creation.get();
                sql.update(
                        "update mortise_idempotency set record_id = ?, record_version = ?, answer = ?"
                                + " where caller = ? and idempotency_key = ?",
                        answer.id(),
                        answer.version(),
                        text(answer.json()),
                        caller,
                        key);
                return answer;
            });
        } catch (SqlFailure e) {
            Answer other = e.duplicateKey() ? find(caller, key, hash) : null;
            if (other != null) {
                return other;
            }
            if (e.duplicateKey()) {
                throw ProblemException.of(
                        ProblemType.CONFLICT,
                        "idempotency-in-progress",
                        "The first request with this key is still running.");
            }
            throw e;
        }
    }

    private Answer find(String caller, String key, String hash) {
        Instant horizon = Instant.now().minusSeconds(KEPT_SECONDS);
        sql.update(
                "delete from mortise_idempotency where caller = ? and idempotency_key = ? and created_at < ?",
                caller,
                key,
                horizon);
        return sql.first(
                        "select request_hash, record_id, record_version, answer from mortise_idempotency"
                                + " where caller = ? and idempotency_key = ?",
                        row -> {
                            if (!row.getString("request_hash").equals(hash)) {
                                throw ProblemException.invalid(
                                        "Idempotency-Key",
                                        "was used for another request; take a fresh key for each new one");
                            }
                            return new Answer(
                                    Sql.uuid(row, "record_id"),
                                    row.getLong("record_version"),
                                    parse(row.getString("answer")));
                        },
                        caller,
                        key)
                .orElse(null);
    }

    /** The user; an API key, which may read less, shares no answers with him. */
    private static String identity(Caller caller) {
        return caller.roleIds().isEmpty()
                ? caller.name()
                : caller.name() + "/"
                        + UUID.nameUUIDFromBytes(
                                new TreeSet<>(caller.roleIds()).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String type, Map<String, Object> request) {
        try {
            byte[] bytes = (type + text(request)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Map<String, Object> json) {
        try {
            return Json.mapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> parse(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
