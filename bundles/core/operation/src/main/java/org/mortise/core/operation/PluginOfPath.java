package org.mortise.core.operation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Which plugin an address belongs to, for the label of a metric. A name becomes a label only when it has answered once: made-up
 * addresses must not make new time series. Thread-safe.
 */
final class PluginOfPath {

    static final String WEB = "web";
    static final String OTHER = "other";

    private static final String API = "/api/";
    private static final String PLUGINS = "plugins";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final int LABELS = 200;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param status of the answer */
    String label(String path, int status) {
        if (!path.startsWith(API)) {
            return WEB;
        }
        String name = name(path.substring(API.length()));
        if (known.contains(name)) {
            return name;
        }
        boolean answered = status >= 200 && status < 300;
        if (answered && NAME.matcher(name).matches() && known.size() < LABELS) {
            known.add(name);
            return name;
        }
        return OTHER;
    }

    private static String name(String path) {
        String[] parts = path.split("/", 3);
        return parts[0].equals(PLUGINS) && parts.length > 1 ? parts[1] : parts[0];
    }
}
