package org.mortise.core.plugins.trust;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginVendor;
import org.mortise.api.plugins.PluginVendors;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.Callers;

/** The service: the trust store, for administrators. */
public final class Vendors implements PluginVendors {

    private static final int NAME_LENGTH = 255;
    private static final int REASON_LENGTH = 1000;

    private final VendorStore store;
    private final Transactions transactions;
    private final Callers callers;
    private final Clock clock;
    private final Consumer<AuditEvent> told;

    /** @param told of every change, in its transaction */
    public Vendors(
            DataSource dataSource, Transactions transactions, Callers callers, Clock clock, Consumer<AuditEvent> told) {
        this.store = new VendorStore(dataSource);
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.told = told;
    }

    @Override
    public List<PluginVendor> all() {
        callers.requireAdministrator();
        return store.all().stream().map(vendor -> vendor.shown(now())).toList();
    }

    @Override
    public PluginVendor trust(String name, String certificate) {
        callers.requireAdministrator();
        String trimmed = text("name", name, NAME_LENGTH);
        X509Certificate read = Certificates.read(certificate);
        if (now().isAfter(read.getNotAfter().toInstant())) {
            throw ProblemException.invalid(
                    "certificate", "has expired on " + read.getNotAfter().toInstant());
        }
        TrustedVendor vendor =
                new TrustedVendor(trimmed, read, now(), callers.current().name(), null, null, null);
        return change(() -> {
            store.find(vendor.fingerprint()).ifPresent(known -> {
                throw known.revoked()
                        ? conflict(
                                "plugin-vendor-revoked",
                                "This certificate of " + known.name()
                                        + " was revoked, which is for good; the vendor needs a new one.")
                        : conflict(
                                "plugin-vendor-known", "This certificate is trusted already, as " + known.name() + ".");
            });
            store.insert(vendor);
            tell("plugin-vendor-trusted", vendor.fingerprint(), Map.of("name", trimmed));
            return vendor;
        });
    }

    @Override
    public PluginVendor revoke(String fingerprint, String reason) {
        callers.requireAdministrator();
        String trimmed = text("reason", reason, REASON_LENGTH);
        return change(() -> {
            TrustedVendor vendor =
                    store.find(fingerprint).orElseThrow(() -> ProblemException.notFound("vendor " + fingerprint));
            if (!store.revoke(fingerprint, now(), callers.current().name(), trimmed)) {
                throw conflict(
                        "plugin-vendor-revoked", "This certificate of " + vendor.name() + " is revoked already.");
            }
            tell("plugin-vendor-revoked", fingerprint, Map.of("name", vendor.name(), "reason", trimmed));
            return store.find(fingerprint).orElseThrow();
        });
    }

    private PluginVendor change(Supplier<TrustedVendor> change) {
        return transactions.required(change).shown(now());
    }

    private void tell(String action, String fingerprint, Map<String, String> details) {
        told.accept(
                new AuditEvent(action, null, callers.current().name(), null, "plugin-vendor", fingerprint, details));
    }

    /** PostgreSQL keeps microseconds; what is returned shall be what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String text(String field, String value, int limit) {
        if (value == null || value.isBlank()) {
            throw ProblemException.invalid(field, "is missing");
        }
        if (value.trim().length() > limit) {
            throw ProblemException.invalid(field, "must not be longer than " + limit + " characters");
        }
        return value.trim();
    }

    private static ProblemException conflict(String code, String detail) {
        return ProblemException.of(ProblemType.CONFLICT, code, detail);
    }
}
