package org.mortise.launcher.plugins;

import java.io.IOException;
import java.nio.file.Path;

/** What somebody who writes a plugin saves. */
interface PluginSource {

    /** Another text after every change, the same as long as nothing changes. */
    String stamp() throws IOException;

    /**
     * The plugin as it is now, built if need be.
     *
     * @throws org.mortise.launcher.Failure with what the build says is wrong
     */
    Path jar() throws IOException, InterruptedException;
}
