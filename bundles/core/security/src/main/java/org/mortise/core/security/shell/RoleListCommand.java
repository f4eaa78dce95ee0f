package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.security.roles.RoleAdministration;

/** {@code mortise:role-list}. */
@Command(scope = "mortise", name = "role-list", description = "Lists the roles")
@Service
public final class RoleListCommand extends IdentityAction {

    @Reference
    RoleAdministration roles;

    @Override
    void run(PrintStream out) {
        table(List.of("Role", "Description", "Built in", "Id"), roles.all(), role -> new Object[] {
                    text(role.get("name")),
                    text(role.get("description")),
                    Boolean.TRUE.equals(role.get("builtIn")) ? "yes" : "",
                    text(role.get("id"))
                })
                .print(out);
    }
}
