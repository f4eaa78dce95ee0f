package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:field-restore}. */
@Command(scope = "mortise", name = "field-restore", description = "Brings a hidden field back, with its values")
@Service
public final class FieldRestoreCommand extends FieldAction {

    @Override
    void run(PrintStream out) {
        out.println(line(customFields.restore(type, name)));
    }
}
