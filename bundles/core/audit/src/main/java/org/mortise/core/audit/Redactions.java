package org.mortise.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.mortise.core.persistence.Sql;

/**
 * Contents from which an erasure took a person. An event {@code erased} of the chain names each entry, with the hash of what was left
 * of it; any other content is a forgery.
 */
final class Redactions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;

    Redactions(Sql sql) {
        this.sql = sql;
    }

    boolean told(Entry entry) {
        String hash = entry.hashOfContent();
        return sql
                .query(
                        "select details from mortise_audit_event where action = 'erased' and subject_id in (?, ?)",
                        row -> row.getString(1),
                        entry.subjectId() == null ? "" : entry.subjectId(),
                        entry.id().toString())
                .stream()
                .anyMatch(details -> hash.equals(hashOf(details, entry.id().toString())));
    }

    private static String hashOf(String details, String entry) {
        try {
            JsonNode hash = JSON.readTree(details).get(entry);
            return hash == null ? null : hash.asText();
        } catch (JsonProcessingException e) {
            // Somebody has written into the table; such an event excuses nothing.
            return null;
        }
    }
}
