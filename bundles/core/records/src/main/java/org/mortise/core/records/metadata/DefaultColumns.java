package org.mortise.core.records.metadata;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;

/** The columns of a list when the description names none: the name, then the first fields that fit into a cell. */
final class DefaultColumns {

    private static final int COLUMNS = 6;

    private DefaultColumns() {}

    static List<String> of(List<String> nameFields, List<Field> fields) {
        List<String> columns = new ArrayList<>(nameFields);
        for (Field field : fields) {
            boolean fits = field.type().sortable()
                    && field.type() != FieldType.LONG_TEXT
                    && !PlatformFields.all().contains(field)
                    && !columns.contains(field.name());
            if (fits && columns.size() < COLUMNS) {
                columns.add(field.name());
            }
        }
        return columns;
    }
}
