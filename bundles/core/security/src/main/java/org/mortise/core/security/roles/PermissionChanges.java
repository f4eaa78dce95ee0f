package org.mortise.core.security.roles;

import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says that what users may do changes, once for each record that decides it. */
@Component(property = {"mortise.type=user", "mortise.type=team", "mortise.type=role"})
public final class PermissionChanges implements RecordValidator {

    private final RolePermissions permissions;

    @Activate
    public PermissionChanges(@Reference RolePermissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void validate(Validation validation) {
        boolean decisive = switch (validation.type()) {
            case "user" ->
                validation.kind() == Write.Kind.CREATE || validation.changes("roles") || validation.changes("teams");
            case "role" -> true;
            default -> validation.kind() == Write.Kind.DELETE;
        };
        if (decisive) {
            permissions.changing();
        }
    }
}
