package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code mortise:field-hide}. */
@Command(scope = "mortise", name = "field-hide", description = "Takes a field out of sight; its values stay")
@Service
public final class FieldHideCommand extends FieldAction {

    @Override
    void run(PrintStream out) {
        customFields.hide(type, name);
        out.println(type + "." + name + " is hidden; its values stay.");
    }
}
