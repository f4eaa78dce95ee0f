package org.mortise.core.privacy.tables;

import java.util.Locale;

/** What a table is for, as far as its name tells. */
public enum TableKind {
    /** The migrations' own, and that of erasures. */
    IGNORED,
    /** Those who work here; an erasure is not about them. */
    STAFF,
    HISTORY,
    AUDIT,
    /** Events, which tell what the history tells. */
    OUTBOX,
    /** Which values are taken by living records. */
    UNIQUE_VALUES,
    /** What the platform keeps beside records. */
    PLATFORM,
    /** Of a record type, or what a plugin keeps. */
    RECORDS;

    public static TableKind of(TextTable table) {
        String name = table.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("databasechangelog") || name.startsWith("mortise_erasure")) {
            return IGNORED;
        }
        if (name.startsWith("admin_")) {
            return STAFF;
        }
        return switch (name) {
            case "mortise_audit" -> HISTORY;
            case "mortise_audit_event" -> AUDIT;
            case "mortise_event" -> OUTBOX;
            case "mortise_unique_value" -> UNIQUE_VALUES;
            default -> name.startsWith("mortise_") ? PLATFORM : RECORDS;
        };
    }
}
