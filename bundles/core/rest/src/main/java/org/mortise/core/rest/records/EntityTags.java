package org.mortise.core.rest.records;

/** {@code If-Match}: the version that the client knows. */
final class EntityTags {

    private EntityTags() {}

    /** @return null when any version will do */
    static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String tag = ifMatch.strip();
        if (tag.startsWith("W/")) {
            tag = tag.substring(2);
        }
        String digits = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
        if (!digits.matches("[0-9]{1,18}")) {
            throw Parameters.malformed("If-Match", "must be one ETag that you got from here, or *");
        }
        return Long.valueOf(digits);
    }
}
