package org.mortise.core.security;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Nobody locks everybody out: the last user who can administer the installation stays one. */
@Component(property = "mortise.type=user")
public final class LastAdministrator implements RecordValidator {

    private final Sql sql;
    private final TransactionManager manager;

    /** Who leaves in a transaction that goes on; the rows are written later than we are asked. */
    private final Map<Object, Set<UUID>> leaving = Collections.synchronizedMap(new WeakHashMap<>());

    @Activate
    public LastAdministrator(
            @Reference(target = SecurityTables.MIGRATED) DataSource dataSource, @Reference TransactionManager manager) {
        this.sql = new Sql(dataSource);
        this.manager = manager;
    }

    @Override
    public void validate(Validation validation) {
        RecordData before = validation.previous().orElse(null);
        if (before == null || !administers(before) || stays(validation)) {
            return;
        }
        Set<UUID> left = leavingNow();
        left.add(before.id());
        // Two administrators who dismiss each other at the same moment come one after the other.
        sql.query("select name from admin_lock where name = 'administrators' for update", row -> row.getString(1));
        boolean somebodyRemains = sql
                .query(
                        "select id from admin_user where administrator = true and active = true and can_sign_in = true "
                                + "and deleted_at is null",
                        row -> Sql.uuid(row, "id"))
                .stream()
                .anyMatch(id -> !left.contains(id));
        if (!somebodyRemains) {
            left.remove(before.id());
            validation.reject("administrator", "is the last administrator who can sign in; make another one first");
        }
    }

    private static boolean administers(RecordData user) {
        return user.is("administrator") && user.is("active") && user.is("canSignIn");
    }

    private static boolean stays(Validation validation) {
        return validation.kind() != Write.Kind.DELETE
                && Boolean.TRUE.equals(validation.value("administrator"))
                && Boolean.TRUE.equals(validation.value("active"))
                && Boolean.TRUE.equals(validation.value("canSignIn"));
    }

    private Set<UUID> leavingNow() {
        try {
            Object transaction = manager.getTransaction();
            return transaction == null
                    ? new HashSet<>()
                    : leaving.computeIfAbsent(transaction, key -> Collections.synchronizedSet(new HashSet<>()));
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
