package org.mortise.api.security;

/** What somebody may do with a field, on records that he may read or edit. In the order of how much it is. */
public enum FieldAccess {
    /** The field is not there for the caller: the same answers as for one that does not exist. */
    NONE,
    READ,
    EDIT;

    public boolean covers(FieldAccess other) {
        return compareTo(other) >= 0;
    }

    /** The name in JSON. */
    public String json() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
