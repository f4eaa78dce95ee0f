package org.mortise.core.plugins;

import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.Bundle;

/**
 * What can be done to one plugin's bundle, and thereby to the libraries that came with it. Blocks until it is done; never touches
 * another plugin's bundle.
 */
interface PluginRuntime {

    /**
     * Installs and resolves a file. INVALID, with nothing left behind, when the framework does not take it.
     *
     * @return the bundle that describes the plugin
     */
    Bundle install(String location, Path file);

    /** Starts it for this run of the framework only, so that a crash in the middle of an exchange goes back to the old one. */
    void start(Bundle bundle);

    /** Has it start with the framework from now on; starts it if need be. */
    void settle(Bundle bundle);

    /** Stops it for this run of the framework only. */
    void stop(Bundle bundle);

    /** Keeps it from starting with the framework; stops it if need be. */
    void retire(Bundle bundle);

    void uninstall(Bundle bundle);

    /** Brings the tables of a plugin that need not run up to date. */
    void migrate(PluginBundle plugin);

    /**
     * Waits until the plugin works.
     *
     * @param patient whether it may take its time, since no request waits for it
     * @return empty when it works, otherwise what it lacks when the time is over
     */
    List<String> awaitHealth(PluginBundle plugin, boolean patient);

    /**
     * Writes the records that a plugin which works brings and that were not written yet: all or none.
     *
     * @return empty when they are there, otherwise why they cannot be written
     */
    List<String> writeRecords(PluginBundle plugin);
}
