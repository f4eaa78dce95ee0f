package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.core.security.PasswordResets;
import org.mortise.core.security.ResetAdministration;

/** {@code mortise:user-create}. */
@Command(
        scope = "mortise",
        name = "user-create",
        description = "Makes a user who may sign in, and a token by which he sets a password")
@Service
public final class UserCreateCommand extends IdentityAction {

    @Reference
    ResetAdministration resets;

    @Argument(name = "USERNAME", description = "The user name", required = true)
    String username;

    @Option(name = "--first-name", description = "The first name")
    String firstName;

    @Option(name = "--last-name", description = "The last name")
    String lastName;

    @Option(name = "--email", description = "The e-mail address")
    String emailAddress;

    @Option(name = "--role", description = "The name of a role, several times for several", multiValued = true)
    List<String> roles;

    @Option(name = "--team", description = "The name of a team, several times for several", multiValued = true)
    List<String> teams;

    @Override
    void run(PrintStream out) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("username", username);
        values.put("firstName", firstName);
        values.put("lastName", lastName);
        values.put("emailAddress", emailAddress);
        values.put("canSignIn", true);
        values.put(
                "roles", given(roles).map(this::role).map(RecordData::reference).toList());
        values.put(
                "teams", given(teams).map(this::team).map(RecordData::reference).toList());
        RecordData user = records.write(Write.create("user", values));
        PasswordResets.Reset reset = resets.make(user.id());
        out.println("The user " + username + " was made (" + user.id() + ").");
        out.println("Token for the first password, good once and until " + reset.expiresAt() + ":");
        out.println(reset.token());
    }

    private static Stream<String> given(List<String> names) {
        return names == null ? Stream.empty() : names.stream();
    }
}
