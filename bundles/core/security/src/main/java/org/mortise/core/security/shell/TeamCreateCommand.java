package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;

/** {@code mortise:team-create}. */
@Command(scope = "mortise", name = "team-create", description = "Makes a team")
@Service
public final class TeamCreateCommand extends IdentityAction {

    @Argument(name = "NAME", description = "The name of the team", required = true)
    String name;

    @Option(name = "--description", description = "What the team is for")
    String description;

    @Override
    void run(PrintStream out) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("description", description);
        RecordData team = records.write(Write.create("team", values));
        out.println("The team " + name + " was made (" + team.id() + ").");
    }
}
