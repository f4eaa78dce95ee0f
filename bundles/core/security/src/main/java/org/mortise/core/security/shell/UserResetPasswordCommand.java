package org.mortise.core.security.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.core.security.PasswordResets;
import org.mortise.core.security.ResetAdministration;

/** {@code mortise:user-reset-password}. */
@Command(
        scope = "mortise",
        name = "user-reset-password",
        description = "Makes a token, good once and for a day, by which a user sets a new password")
@Service
public final class UserResetPasswordCommand extends IdentityAction {

    @Reference
    ResetAdministration resets;

    @Argument(name = "USER", description = "The user name or id", required = true)
    String name;

    @Override
    void run(PrintStream out) {
        PasswordResets.Reset reset = resets.make(user(name).id());
        out.println("Token for " + name + ", good once and until " + reset.expiresAt() + ":");
        out.println(reset.token());
    }
}
