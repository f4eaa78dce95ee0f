package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;

/** {@code mortise:user-activate}. */
@Command(scope = "mortise", name = "user-activate", description = "Lets a user in again who was deactivated")
@Service
public final class UserActivateCommand extends IdentityAction {

    @Argument(name = "USER", description = "The user name or id", required = true)
    String name;

    @Override
    void run(PrintStream out) {
        RecordData user = user(name);
        records.write(Write.update("user", user.id(), Map.of("active", true)));
        out.println(name + " may enter again.");
    }
}
