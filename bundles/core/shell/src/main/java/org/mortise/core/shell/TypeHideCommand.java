package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:type-hide}. */
@Command(scope = "mortise", name = "type-hide", description = "Takes a record type out of sight; its records stay")
@Service
public final class TypeHideCommand extends TypeAction {

    @Override
    void run(PrintStream out) {
        customTypes.hide(name);
        out.println(name + " is hidden; its records stay.");
    }
}
