package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;

/** A command that changes whether a user is in a team. */
abstract class MembershipAction extends IdentityAction {

    @Argument(index = 0, name = "TEAM", description = "The name or id of the team", required = true)
    String teamName;

    @Argument(index = 1, name = "USER", description = "The user name or id", required = true)
    String userName;

    /** Whether the user is in the team afterwards. */
    abstract boolean member();

    @Override
    final void run(PrintStream out) {
        RecordData team = team(teamName);
        RecordData user = user(userName);
        List<Object> teams = new ArrayList<>();
        if (user.get("teams") instanceof List<?> now) {
            now.stream()
                    .filter(each -> !((Reference) each).id().equals(team.id()))
                    .forEach(teams::add);
        }
        if (member()) {
            teams.add(team.reference());
        }
        records.write(Write.update("user", user.id(), Map.of("teams", teams)).expecting(user.version()));
        out.println(userName + (member() ? " is in " : " is not in ") + teamName + ".");
    }
}
