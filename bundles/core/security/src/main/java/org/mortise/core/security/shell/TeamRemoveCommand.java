package org.mortise.core.security.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:team-remove}. */
@Command(scope = "mortise", name = "team-remove", description = "Takes a user out of a team")
@Service
public final class TeamRemoveCommand extends MembershipAction {

    @Override
    boolean member() {
        return false;
    }
}
