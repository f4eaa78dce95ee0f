package org.mortise.core.settings;

import java.util.regex.Pattern;

/** The pid of one of many configurations: the factory's and a name with a tilde between them, as the configuration admin makes it. */
record InstancePid(String factory, String name) {

    private static final char BETWEEN = '~';
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    static String of(String factory, String name) {
        return factory + BETWEEN + name;
    }

    /** @return null when it is the pid of a configuration that is there once */
    static InstancePid parse(String pid) {
        int between = pid.indexOf(BETWEEN);
        return between < 0 ? null : new InstancePid(pid.substring(0, between), pid.substring(between + 1));
    }

    /** For people. Files of older kinds have a dot and a number there. */
    static String nameIn(String factory, String pid) {
        return pid.startsWith(factory) && pid.length() > factory.length() + 1
                ? pid.substring(factory.length() + 1)
                : pid;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
