package org.mortise.launcher.instance;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option by which every verb names its instance. */
public final class InstanceOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the instance. Default: MORTISE_DATA, or .mortise/data in your home folder; "
                    + "in a checkout .mortise/data of the checkout.")
    private Path folder;

    public Instance instance() {
        return Instance.of(folder);
    }
}
