package org.mortise.core.security.roles;

import java.util.Objects;
import java.util.UUID;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Administrators alone write roles; those that users have stay, and so do those that the platform counts on. */
@Component(property = "mortise.type=role")
public final class RoleRules implements RecordValidator {

    private final Callers callers;
    private final Sql sql;

    @Activate
    public RoleRules(
            @Reference Callers callers,
            @Reference(target = "(mortise.migrated=org.mortise.core.security)") javax.sql.DataSource dataSource) {
        this.callers = callers;
        this.sql = new Sql(dataSource);
    }

    /** What administrators may do is not a matter of the role; how they sign in is. */
    private static boolean secondFactorAlone(Validation role) {
        if (role.kind() == Write.Kind.CREATE) {
            return true;
        }
        RoleMatrix before = matrix(role.previous().orElseThrow().get("permissions"));
        RoleMatrix next = matrix(role.value("permissions"));
        return role.kind() == Write.Kind.UPDATE
                && !role.changes("name")
                && !role.changes("description")
                && before.types().equals(next.types())
                && before.permissions().equals(next.permissions());
    }

    private static RoleMatrix matrix(Object text) {
        return RoleMatrix.parse((String) text);
    }

    @Override
    public void validate(Validation role) {
        callers.requireAdministrator();
        UUID id = role.previous().map(before -> before.id()).orElse(null);
        if (Objects.equals(id, BuiltIn.ADMINISTRATOR) && !secondFactorAlone(role)) {
            role.reject("name", "of the role Administrator, secondFactorRequired alone can be changed");
        }
        if (role.kind() != Write.Kind.DELETE) {
            return;
        }
        if (Objects.equals(id, BuiltIn.STANDARD)) {
            role.reject("name", "the role is that of all users without a role; change what it allows instead");
        }
        long users = sql.first(
                        "select count(*) from admin_user_role r join admin_user u on u.id = r.user_id"
                                + " where r.role_id = ? and u.deleted_at is null",
                        row -> row.getLong(1),
                        id)
                .orElse(0L);
        if (users > 0) {
            role.reject("name", users + " users have the role; give them another one first");
        }
    }
}
