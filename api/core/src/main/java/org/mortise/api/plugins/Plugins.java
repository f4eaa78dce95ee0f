package org.mortise.api.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Installs, removes and lists plugins. The one service behind the REST administration, the console and the {@code deploy}
 * folder; safe for use by many threads, one change at a time. Every change needs an administrator as the current caller.
 */
@ProviderType
public interface Plugins {

    /** All that are or were installed, in the order of their ids. */
    List<PluginInfo> all();

    Optional<PluginInfo> find(String id);

    /**
     * Looks at a plugin file and says what installing it would do.
     *
     * @param file a bundle jar with {@code META-INF/mortise/plugin.json}; copied, so the caller may delete it afterwards
     * @return the plan; INVALID with a code of its own for each reason why the file cannot be installed
     */
    PluginPlan plan(Path file);

    /**
     * The SQL statements that the migrations of a plan would run on this database as it is now, in their order; none of them is run. Empty when there is
     * nothing to do. Takes up to a second, so it is not part of the plan. NOT_FOUND when there is no such plan; INVALID when its changelog cannot be read.
     */
    List<String> migrationSql(String planId);

    /** Does what the plan says; CONFLICT when the state it was made for has changed. Returns when the plugin is up, or failed. */
    PluginInfo apply(String planId);

    /** Takes the plugin out and leaves its data dormant. NOT_FOUND when it is not installed. */
    void uninstall(String id);

    /** Stops the plugin until it is enabled again, over restarts. */
    PluginInfo disable(String id);

    /** Starts a plugin that is disabled or failed. Returns when it is up, or failed. */
    PluginInfo enable(String id);

    /**
     * Puts the version that ran before the last upgrade in the place of the present one; its data stays as it is. Returns when
     * it is up. CONFLICT when there is no former version, or its file is not kept.
     */
    PluginInfo rollback(String id);

    /** What happened to the plugin, the newest first; empty when it never was here. */
    List<PluginChange> history(String id);
}
