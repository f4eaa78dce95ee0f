package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.security.KeyAdministration;

/** {@code mortise:api-key-list}. */
@Command(
        scope = "mortise",
        name = "api-key-list",
        description = "Lists the API keys: an administrator sees those of everybody, others their own")
@Service
public final class ApiKeyListCommand extends IdentityAction {

    @Reference
    KeyAdministration keys;

    @Override
    void run(PrintStream out) {
        table(
                        List.of("Id", "Name", "Begins with", "User", "Made", "Ends", "Last used"),
                        keys.list(),
                        key -> new Object[] {
                            key.id(),
                            key.name(),
                            key.beginning(),
                            key.username(),
                            key.createdAt(),
                            text(key.expiresAt()),
                            text(key.lastUsedAt())
                        })
                .print(out);
    }
}
