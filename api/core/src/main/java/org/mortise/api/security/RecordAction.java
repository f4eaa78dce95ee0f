package org.mortise.api.security;

/** What is done with records. */
public enum RecordAction {
    CREATE,
    READ,
    EDIT,
    /** And to restore what was deleted. */
    DELETE;

    /** The name in JSON. */
    public String json() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
