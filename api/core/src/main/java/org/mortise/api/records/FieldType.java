package org.mortise.api.records;

/** What a field holds. The name in JSON is {@link #json()}. */
public enum FieldType {
    TEXT("text"),
    LONG_TEXT("longText"),
    /** HTML, made harmless when it is written: what could run, load or disguise is taken out. */
    RICH_TEXT("richText"),
    INTEGER("integer"),
    DECIMAL("decimal"),
    /** Stored in two attributes: the field's own and, for the ISO 4217 code, its name followed by {@code Currency}. */
    MONEY("money"),
    /** Per hundred: 50 means one half. */
    PERCENT("percent"),
    BOOLEAN("boolean"),
    DATE("date"),
    DATE_TIME("dateTime"),
    ENUMERATION("enumeration"),
    ENUMERATIONS("enumerations"),
    EMAIL("email"),
    PHONE("phone"),
    URL("url"),
    ADDRESS("address"),
    REFERENCE("reference"),
    REFERENCES("references"),
    /** A list of small structures, described by {@link Field#items()}. */
    LIST("list"),
    /** Given by the platform at creation, counting up for each type. */
    AUTO_NUMBER("autoNumber"),
    /** A {@link StoredFile}, whose content lies outside of the database. */
    FILE("file");

    private final String json;

    FieldType(String json) {
        this.json = json;
    }

    public String json() {
        return json;
    }

    /** Whether values have an order, so that the field can be sorted by and compared with. */
    public boolean sortable() {
        return switch (this) {
            case ADDRESS, REFERENCES, LIST, ENUMERATIONS, RICH_TEXT, FILE -> false;
            default -> true;
        };
    }

    /** Whether people know values by the words or digits in them, rather than choose or compare them. */
    public boolean textual() {
        return switch (this) {
            case TEXT, LONG_TEXT, RICH_TEXT, EMAIL, PHONE, URL, ADDRESS, LIST, AUTO_NUMBER -> true;
            default -> false;
        };
    }

    public boolean numeric() {
        return this == INTEGER || this == DECIMAL || this == MONEY || this == PERCENT || this == AUTO_NUMBER;
    }

    /** Whether a record may have several values, which then stand in a table of their own. */
    public boolean several() {
        return this == REFERENCES || this == LIST || this == ENUMERATIONS;
    }

    /** Whether records can be grouped by it: it has an order, and values that return. */
    public boolean groupable() {
        return sortable() && this != LONG_TEXT;
    }
}
