package org.mortise.core.security.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.security.KeyAdministration;

/** {@code mortise:api-key-revoke}. */
@Command(scope = "mortise", name = "api-key-revoke", description = "Revokes an API key")
@Service
public final class ApiKeyRevokeCommand extends IdentityAction {

    @Reference
    KeyAdministration keys;

    @Argument(name = "ID", description = "The id, as api-key-list shows it", required = true)
    String id;

    @Override
    void run(PrintStream out) {
        keys.revoke(requireId("API key", id));
        out.println("The key is revoked.");
    }
}
