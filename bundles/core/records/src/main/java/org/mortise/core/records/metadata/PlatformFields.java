package org.mortise.core.records.metadata;

import java.util.List;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.SystemFields;

/** The fields that the platform gives to every record type. */
final class PlatformFields {

    private static final List<Field> ALL = List.of(
            platform(SystemFields.ID, FieldType.TEXT).readOnly(true).build(),
            platform(SystemFields.EXTERNAL_ID, FieldType.TEXT)
                    .unique(true)
                    .maxLength(255)
                    .build(),
            platform(SystemFields.VERSION, FieldType.INTEGER).readOnly(true).build(),
            platform(SystemFields.CREATED_AT, FieldType.DATE_TIME)
                    .readOnly(true)
                    .build(),
            platform(SystemFields.CREATED_BY, FieldType.REFERENCE)
                    .target("user")
                    .readOnly(true)
                    .build(),
            platform(SystemFields.MODIFIED_AT, FieldType.DATE_TIME)
                    .readOnly(true)
                    .build(),
            platform(SystemFields.MODIFIED_BY, FieldType.REFERENCE)
                    .target("user")
                    .readOnly(true)
                    .build(),
            platform(SystemFields.DELETED_AT, FieldType.DATE_TIME)
                    .readOnly(true)
                    .build());

    private PlatformFields() {}

    static List<Field> all() {
        return ALL;
    }

    private static FieldBuilder platform(String name, FieldType type) {
        return new FieldBuilder(name, type).plugin("core").label("core.record." + name);
    }
}
