package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

/** {@code mortise:team-list}. */
@Command(scope = "mortise", name = "team-list", description = "Lists the teams and who is in them")
@Service
public final class TeamListCommand extends IdentityAction {

    @Override
    void run(PrintStream out) {
        List<RecordData> users = all("user", "username");
        table(List.of("Team", "Members", "Id"), all("team", "name"), team ->
                        new Object[] {text(team.get("name")), members(users, team), team.id()})
                .print(out);
    }

    private static String members(List<RecordData> users, RecordData team) {
        return users.stream()
                .filter(user -> user.get("teams") instanceof List<?> teams
                        && teams.stream()
                                .anyMatch(each -> ((Reference) each).id().equals(team.id())))
                .map(user -> String.valueOf(user.get("username")))
                .collect(Collectors.joining(", "));
    }
}
