package org.mortise.core.openapi.records;

/** Names of schemas, tags and operations, made of those of types and addresses. */
public final class Names {

    private Names() {}

    /** {@code csatResponse} → {@code CsatResponse}. */
    public static String pascal(String camel) {
        return camel.isEmpty() ? camel : Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
    }

    /** {@code /plugins/loyalty} → {@code plugins.loyalty}; {@code /} → {@code core}. */
    public static String dotted(String address) {
        String path = address.replaceAll("^/+|/+$", "");
        return path.isEmpty() ? "core" : path.replace('/', '.');
    }

    /** {@code LeadConversion} → {@code Lead conversion}. */
    public static String words(String pascal) {
        String spaced = pascal.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return pascal(spaced);
    }
}
