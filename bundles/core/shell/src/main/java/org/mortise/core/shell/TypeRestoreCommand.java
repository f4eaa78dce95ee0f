package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:type-restore}. */
@Command(scope = "mortise", name = "type-restore", description = "Brings a hidden record type back, with its records")
@Service
public final class TypeRestoreCommand extends TypeAction {

    @Override
    void run(PrintStream out) {
        out.println(line(customTypes.restore(name)));
    }
}
