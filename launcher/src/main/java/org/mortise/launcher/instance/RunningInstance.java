package org.mortise.launcher.instance;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach an instance of this machine that runs.
 *
 * @param initialPassword null when the administrator has changed it
 */
public record RunningInstance(Path folder, String url, String username, String initialPassword) {
    public static Optional<RunningInstance> of(Instance instance) {
        return ServerProcess.of(instance).map(server -> {
            var announcement = Announcement.of(instance, server.pid());
            return new RunningInstance(
                    instance.folder(), announcement.url(), announcement.username(), announcement.password());
        });
    }
}
