package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:type-purge}. */
@Command(scope = "mortise", name = "type-purge", description = "Drops the table of a hidden record type")
@Service
public final class TypePurgeCommand extends TypeAction {

    @Option(name = "--confirm", description = "The name once more: everything in it goes for ever")
    String confirmation;

    @Override
    void run(PrintStream out) {
        customTypes.purge(name, confirmation);
        out.println(name + " is gone for ever.");
    }
}
