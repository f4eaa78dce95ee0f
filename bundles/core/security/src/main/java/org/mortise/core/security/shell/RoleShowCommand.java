package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.security.roles.RoleAdministration;

/** {@code mortise:role-show}. */
@Command(
        scope = "mortise",
        name = "role-show",
        description = "Shows what a role allows, type by type and field by field")
@Service
public final class RoleShowCommand extends IdentityAction {

    @Reference
    RoleAdministration roles;

    @Argument(name = "ROLE", description = "The name or id of the role", required = true)
    String name;

    @Override
    void run(PrintStream out) {
        Map<String, Object> role = roles.all().stream()
                .filter(each -> name.equalsIgnoreCase(String.valueOf(each.get("name")))
                        || name.equals(String.valueOf(each.get("id"))))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("role " + name));
        RolePrinter.print(role, out);
    }
}
