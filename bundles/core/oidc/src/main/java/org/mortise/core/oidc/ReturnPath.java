package org.mortise.core.oidc;

import java.util.regex.Pattern;

/** Where the browser goes after it has signed in: a path of ours, never an address somewhere else. */
final class ReturnPath {

    /** One slash; two, or one with a backslash, would name another host. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?=&%#+-]*");

    private ReturnPath() {}

    /** @return the path, or the start page for anything else */
    static String own(String path) {
        return path != null && path.length() <= 1000 && OWN.matcher(path).matches() ? path : "/";
    }
}
