package org.mortise.launcher.instance;

import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import org.mortise.launcher.Programs;

/** Makes processes independent of our terminal, so that neither Ctrl-C nor its closing reaches them. */
final class Detached {
    private Detached() {}

    static List<String> command(List<String> command) {
        List<String> detached = new ArrayList<>();
        // setsid replaces itself by the command: the process id stays.
        Programs.find("setsid").ifPresent(setsid -> detached.add(setsid.toString()));
        detached.addAll(command);
        return detached;
    }

    static Redirect nothing() {
        return Redirect.from(new File("/dev/null"));
    }
}
