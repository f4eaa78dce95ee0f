package org.mortise.core.security.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:team-add}. */
@Command(scope = "mortise", name = "team-add", description = "Puts a user into a team")
@Service
public final class TeamAddCommand extends MembershipAction {

    @Override
    boolean member() {
        return true;
    }
}
