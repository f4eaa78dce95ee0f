package org.mortise.api.records;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Record types that administrators make while the platform runs; each has a table of its own and everything that other types
 * have. An OSGi service of the platform, safe for use by many threads. Every call needs an administrator as the current caller
 * and must not be made inside a transaction. Their fields are added, changed and purged by {@link CustomFields}.
 */
@ProviderType
public interface CustomTypes {

    /**
     * @param description the JSON form of a type of {@code META-INF/mortise/types}, without unit and entity
     * @return the type as it is then; INVALID with all mistakes, CONFLICT when there is a type or a collection of that name
     */
    RecordType add(Map<String, Object> description);

    /**
     * @param changes a JSON merge patch of the label, the help, the name fields or the list fields
     * @return the type as it is then; NOT_FOUND when no administrator made it
     */
    RecordType change(String type, Map<String, Object> changes);

    /** Takes the type out of sight; its records stay. NOT_FOUND when no administrator made it. */
    void hide(String type);

    /** Brings a hidden type back, with its records. NOT_FOUND when there is none. */
    RecordType restore(String type);

    /** The names of the types of administrators that are out of sight now. */
    List<String> hidden();

    /**
     * Drops the table of a hidden type with all its records, for ever. Their history stays.
     *
     * @param confirmation the type's name once more, so that nobody does it by mistake; otherwise CONFLICT
     */
    void purge(String type, String confirmation);
}
