package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.records.RecordData;

/** {@code mortise:user-list}. */
@Command(scope = "mortise", name = "user-list", description = "Lists the users")
@Service
public final class UserListCommand extends IdentityAction {

    @Override
    void run(PrintStream out) {
        table(
                        List.of("User name", "Name", "Active", "Signs in", "Administrator", "Roles", "Teams"),
                        all("user", "username"),
                        UserListCommand::cells)
                .print(out);
    }

    private static Object[] cells(RecordData user) {
        return new Object[] {
            text(user.get("username")),
            (text(user.get("firstName")) + " " + text(user.get("lastName"))).strip(),
            yes(user, "active"),
            yes(user, "canSignIn"),
            yes(user, "administrator"),
            names(user, "roles"),
            names(user, "teams")
        };
    }

    private static String yes(RecordData user, String field) {
        return user.is(field) ? "yes" : "";
    }
}
