package org.mortise.core.plugins.trust;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.mortise.core.persistence.Sql;

/** The table {@code mortise_plugin_vendor}. Safe for many threads; in the transaction of the thread when there is one. */
final class VendorStore {

    private static final String SELECT = "SELECT name, certificate, added_at, added_by, revoked_at, revoked_by, reason"
            + " FROM mortise_plugin_vendor";

    private final Sql sql;

    VendorStore(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    List<TrustedVendor> all() {
        return sql.query(SELECT + " ORDER BY name, added_at", VendorStore::vendor);
    }

    Optional<TrustedVendor> find(String fingerprint) {
        return sql.first(SELECT + " WHERE fingerprint = ?", VendorStore::vendor, fingerprint);
    }

    void insert(TrustedVendor vendor) {
        sql.update(
                "INSERT INTO mortise_plugin_vendor (fingerprint, name, certificate, added_at, added_by) VALUES (?,?,?,?,?)",
                vendor.fingerprint(),
                vendor.name(),
                Certificates.write(vendor.certificate()),
                vendor.addedAt(),
                vendor.addedBy());
    }

    /** @return false when it is revoked already, or not there */
    boolean revoke(String fingerprint, Instant at, String by, String reason) {
        return sql.update(
                        "UPDATE mortise_plugin_vendor SET revoked_at = ?, revoked_by = ?, reason = ?"
                                + " WHERE fingerprint = ? AND revoked_at IS NULL",
                        at,
                        by,
                        reason,
                        fingerprint)
                == 1;
    }

    private static TrustedVendor vendor(ResultSet row) throws SQLException {
        return new TrustedVendor(
                row.getString("name"),
                Certificates.read(row.getString("certificate")),
                Sql.instant(row, "added_at"),
                row.getString("added_by"),
                Sql.instant(row, "revoked_at"),
                row.getString("revoked_by"),
                row.getString("reason"));
    }
}
