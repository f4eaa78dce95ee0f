package org.mortise.core.plugins;

/** What is to be done about a plugin bundle that is in the framework. */
enum Decision {
    /** It is the one that the database wants. */
    KEEP,
    /** Somebody installed it past us, which is welcome: it becomes a plugin like any other. */
    ADOPT,
    /** It is what is left of an exchange, or what the database says was uninstalled. */
    REMOVE,
    /** The plugin runs already, and two versions must not. */
    STAND_ASIDE;

    /**
     * @param row what the database says; null when it knows nothing
     * @param location of the bundle
     * @param starting whether the platform has just started. Then the database is right and the framework's cache is not: it may
     *     be new, with all that the distribution brings. Later a bundle that appears is what an administrator wants.
     */
    static Decision of(PluginRow row, String location, boolean starting) {
        boolean wanted = row != null && row.installed();
        if (Source.isFile(location)) {
            boolean own =
                    wanted && row.source() == Source.FILE && location.equals(Source.location(row.id(), row.version()));
            return own ? KEEP : REMOVE;
        }
        if (wanted && row.source() != Source.FILE) {
            return KEEP;
        }
        if (row == null) {
            return ADOPT;
        }
        if (starting) {
            return REMOVE;
        }
        return wanted ? STAND_ASIDE : ADOPT;
    }
}
