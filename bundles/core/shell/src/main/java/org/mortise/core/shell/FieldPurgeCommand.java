package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:field-purge}. */
@Command(scope = "mortise", name = "field-purge", description = "Drops the column of a hidden field")
@Service
public final class FieldPurgeCommand extends FieldAction {

    @Option(name = "--confirm", description = "The name once more: everything in it goes for ever")
    String confirmation;

    @Override
    void run(PrintStream out) {
        customFields.purge(type, name, confirmation);
        out.println(type + "." + name + " is gone for ever.");
    }
}
