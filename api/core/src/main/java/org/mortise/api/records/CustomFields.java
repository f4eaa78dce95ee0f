package org.mortise.api.records;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Fields that are added to record types while the platform runs; each is a real column. An OSGi service of the platform. Every
 * call needs an administrator as the current caller and must not be made inside a transaction.
 */
@ProviderType
public interface CustomFields {

    /**
     * @param type name of the record type
     * @param description the JSON form of a field of {@code META-INF/mortise/fields}
     * @return the field as it is then; INVALID with all mistakes, CONFLICT when the type has a field of that name
     */
    Field add(String type, Map<String, Object> description);

    /** Takes the field out of sight; the column and its values stay. NOT_FOUND when an administrator never added it. */
    void hide(String type, String name);
}
