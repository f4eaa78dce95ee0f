package org.mortise.core.plugins;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the framework's words for an unresolved bundle readable. */
final class ResolverMessage {

    /** {@code … missing requirement [bundle [7](R 7.0)] osgi.wiring.package; (&(…)) [caused by: …] Unresolved requirements: …}. */
    private static final Pattern MISSING =
            Pattern.compile("missing requirement \\[[^]]*](?:\\(R [^)]*\\)])?\\s*(.*)", Pattern.DOTALL);

    private ResolverMessage() {}

    static String brief(String message) {
        String text =
                message == null ? "unknown reason" : message.replaceFirst("(?s)\\s*Unresolved requirements:.*", "");
        Matcher missing = MISSING.matcher(text);
        return missing.find() ? "it requires " + missing.group(1).strip() : text;
    }
}
