package org.mortise.api.records;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Fields that are added to record types while the platform runs; each is a real column, or a table where a record may have
 * several values. An OSGi service of the platform, safe for use by many threads. Every call needs an administrator as the
 * current caller and must not be made inside a transaction. A table that a long transaction holds is waited for; after a while
 * the answer is CONFLICT {@code schema-busy}, and nothing has changed.
 */
@ProviderType
public interface CustomFields {

    /**
     * @param type name of the record type
     * @param description the JSON form of a field of {@code META-INF/mortise/fields}
     * @return the field as it is then; INVALID with all mistakes, CONFLICT when the type has a field of that name
     */
    Field add(String type, Map<String, Object> description);

    /**
     * Changes a field of an administrator. It may get another label, help, default, range or pattern, more values, a greater
     * maximum length, an index; and it may become required, for what is written from then on.
     *
     * @param changes a JSON merge patch of the description; null takes a key out
     * @return the field as it is then; INVALID when the field cannot become that, NOT_FOUND when no administrator added it
     */
    Field change(String type, String name, Map<String, Object> changes);

    /** Takes the field out of sight; the column and its values stay. NOT_FOUND when an administrator never added it. */
    void hide(String type, String name);

    /** Brings a hidden field back, with its values. NOT_FOUND when there is none. */
    Field restore(String type, String name);

    /** The fields of administrators that are out of sight now, in the order of their names; empty for an unknown type. */
    List<Field> hidden(String type);

    /**
     * Drops the column of a hidden field with all values in it, for ever. Waits for the requests that may still read it, on other
     * nodes too; CONFLICT {@code schema-busy} when they take too long.
     *
     * @param confirmation the field's name once more, so that nobody does it by mistake; otherwise CONFLICT
     */
    void purge(String type, String name, String confirmation);
}
