package org.mortise.core.security.roles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Grants;
import org.mortise.api.security.Permissions;
import org.mortise.api.security.SharedRecords;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link SharedRecords} of the table that {@link SharesResource} writes. */
@Component
public final class CallersShares implements SharedRecords {

    private final Sql sql;
    private final Callers callers;
    private final Permissions permissions;

    @Activate
    public CallersShares(
            @Reference(target = "(mortise.migrated=org.mortise.core.security)") DataSource dataSource,
            @Reference Callers callers,
            @Reference Permissions permissions) {
        this(new Sql(dataSource), callers, permissions);
    }

    CallersShares(Sql sql, Callers callers, Permissions permissions) {
        this.sql = sql;
        this.callers = callers;
        this.permissions = permissions;
    }

    @Override
    public Set<UUID> withCaller() {
        Grants grants = permissions.of(callers.current());
        List<Object> principals = new ArrayList<>(grants.teamIds());
        if (grants.userId() != null) {
            principals.add(grants.userId());
        }
        if (principals.isEmpty()) {
            return Set.of();
        }
        String marks = String.join(", ", Collections.nCopies(principals.size(), "?"));
        return new HashSet<>(sql.query(
                "select record_id from admin_share where principal_id in (" + marks + ")",
                row -> Sql.uuid(row, "record_id"),
                principals.toArray()));
    }
}
