package org.mortise.launcher.instance;

import java.io.PrintWriter;
import org.mortise.launcher.Distribution;

/** The server on which a plugin is developed: it takes unsigned plugins, and ends with the launcher. */
public final class DevelopmentServer {
    private DevelopmentServer() {}

    /** Does nothing when the instance runs already. */
    public static void ensure(Instance instance, PrintWriter messages) throws InterruptedException {
        if (RunningInstance.of(instance).isPresent()) {
            return;
        }
        messages.println("Starting a server in " + instance.folder() + " ...");
        messages.flush();
        var options = new StartOptions();
        options.unsignedPlugins = true;
        Process server = new InstanceStart(Distribution.locate(), instance, messages).start(options, false);
        messages.println(Announcement.of(instance, server.pid()).text(false));
        messages.flush();
    }
}
