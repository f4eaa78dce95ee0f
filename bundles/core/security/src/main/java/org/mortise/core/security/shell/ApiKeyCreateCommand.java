package org.mortise.core.security.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.security.KeyAdministration;
import org.mortise.core.security.KeyView;

/** {@code mortise:api-key-create}. */
@Command(
        scope = "mortise",
        name = "api-key-create",
        description = "Makes an API key with a role, and shows it this once")
@Service
public final class ApiKeyCreateCommand extends IdentityAction {

    @Reference
    KeyAdministration keys;

    @Argument(index = 0, name = "NAME", description = "What it is for", required = true)
    String name;

    @Argument(
            index = 1,
            name = "ROLE",
            description = "The name or id of the role that it is narrowed to",
            required = true)
    String roleName;

    @Option(name = "--user", description = "The user name or id of whose key it will be; by default yours")
    String userName;

    @Option(name = "--expires", description = "Until when, for example 2030-12-31T00:00:00Z; by default for ever")
    String expires;

    @Override
    void run(PrintStream out) {
        KeyView key = callers.current().administrator()
                ? keys.make(
                        name,
                        userName == null ? null : user(userName).id(),
                        role(roleName).id(),
                        expires)
                : own();
        out.println("The key " + key.name() + " was made (" + key.id() + "). Nobody sees it again:");
        out.println(key.token());
    }

    private KeyView own() {
        if (userName != null) {
            callers.requireAdministrator();
        }
        return keys.makeOwn(name, roleName, expires);
    }
}
