package org.mortise.api.security;

/** On which records of a type somebody may do something. In the order of how much it is. */
public enum AccessLevel {
    NONE,
    /** Records whose {@code owner} the caller is; of a type without owner those that the caller created. */
    OWN,
    /** Own records, those of the members of the caller's teams, and those that name one of the teams in {@code teams}. */
    TEAM,
    ALL;

    public boolean covers(AccessLevel other) {
        return compareTo(other) >= 0;
    }

    /** The name in JSON. */
    public String json() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
