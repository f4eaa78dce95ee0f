package org.mortise.core.audit;

import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.Sql;

/**
 * Where the chain ends, and from where on it can be verified. Sealed by a key that lies outside of the database, so that somebody
 * who can write to the database alone can neither forge it nor make a chain of his own.
 *
 * @param sealed null before the first entry
 */
record Head(long seq, String hash, String sealed, long checkpointSeq, String checkpointHash) {

    private static final String PURPOSE = "audit-head";

    /** @param lock so that of several nodes one chains at a time */
    static Head read(Sql sql, boolean lock) {
        return sql.first(
                        "select seq, hash, sealed, checkpoint_seq, checkpoint_hash from mortise_audit_head where id = 1"
                                + (lock ? " for update" : ""),
                        row -> new Head(
                                row.getLong("seq"),
                                text(row.getString("hash")),
                                row.getString("sealed"),
                                row.getLong("checkpoint_seq"),
                                text(row.getString("checkpoint_hash"))))
                .orElseThrow();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    void store(Sql sql, Secrets secrets) {
        sql.update(
                "update mortise_audit_head set seq = ?, hash = ?, sealed = ?, checkpoint_seq = ?, checkpoint_hash = ?"
                        + " where id = 1",
                seq,
                hash,
                secrets.seal(PURPOSE, content()),
                checkpointSeq,
                checkpointHash);
    }

    /** Null when all is well. */
    String problem(Secrets secrets) {
        if (sealed == null) {
            // Otherwise whoever can write to the database would only have to take the seal away.
            return seq == 0 ? null : "the head of the chain is not sealed";
        }
        try {
            return secrets.open(PURPOSE, sealed).equals(content())
                    ? null
                    : "the head of the chain is not the one that was sealed";
        } catch (ProblemException e) {
            return "the seal of the head cannot be opened: " + e.detail();
        }
    }

    private String content() {
        return seq + " " + hash + " " + checkpointSeq + " " + checkpointHash;
    }
}
