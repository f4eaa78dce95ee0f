package org.mortise.core.plugins;

/**
 * In safe mode the framework stays below the start level of all that can be taken away, so nothing else than the core runs: an administrator
 * can disable or remove a plugin that would keep the platform from starting.
 */
public final class SafeMode {

    /** Of each plugin that is no part of the platform; {@code features.xml} has it, too. */
    static final int PLUGIN_LEVEL = 90;

    /** The framework's property is the level of Karaf's lock, which comes first. */
    private static final int START_LEVEL = Integer.parseInt(System.getenv().getOrDefault("MORTISE_START_LEVEL", "100"));

    private SafeMode() {}

    public static boolean isOn() {
        return START_LEVEL < PLUGIN_LEVEL;
    }

    /** Before anything that would have to see a plugin run. */
    static void refuse() {
        if (isOn()) {
            throw Refusals.conflict(
                    "plugin-safe-mode",
                    "The platform runs in safe mode, without plugins. Disable or remove what keeps it from starting, then "
                            + "start it without --safe.");
        }
    }
}
