package org.mortise.core.records.custom;

import java.util.UUID;
import org.mortise.core.persistence.Sql;

/**
 * The number that every change of types and fields raises, in the transaction of the change, and what each node has seen of it.
 * Times are the database's: the clocks of nodes differ.
 */
final class MetadataVersion {

    /** A node that was not heard of for so long is gone, or will look anew when it is back. */
    private static final String ALIVE = "seen_at > current_timestamp - interval '30' second";

    private final Sql sql;
    private final String node = UUID.randomUUID().toString();

    MetadataVersion(Sql sql) {
        this.sql = sql;
    }

    long current() {
        return sql.first("select version from mortise_metadata where id = 1", row -> row.getLong(1))
                .orElseThrow();
    }

    /** In the caller's transaction, which others that change something wait for. */
    void raise() {
        sql.update("update mortise_metadata set version = version + 1 where id = 1");
    }

    /** Says that no request of this node uses anything older. */
    void seen(long version) {
        int updated = sql.update(
                "update mortise_metadata_node set version = ?, seen_at = current_timestamp where node = ?",
                version,
                node);
        if (updated == 0) {
            sql.update(
                    "insert into mortise_metadata_node (node, version, seen_at) values (?, ?, current_timestamp)",
                    node,
                    version);
        }
    }

    /** How many other living nodes may still use something older. */
    long behind(long version) {
        return sql.first(
                        "select count(*) from mortise_metadata_node where version < ? and node <> ? and " + ALIVE,
                        row -> row.getLong(1),
                        version,
                        node)
                .orElse(0L);
    }

    void leave() {
        sql.update(
                "delete from mortise_metadata_node where node = ? or seen_at < current_timestamp - interval '1' day",
                node);
    }
}
