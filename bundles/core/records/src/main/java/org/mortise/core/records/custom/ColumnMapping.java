package org.mortise.core.records.custom;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;

/** How a custom field becomes columns of a table and virtual attributes of an entity. */
final class ColumnMapping {

    /** PostgreSQL cuts names after 63 characters, and money has a second column of that name. */
    private static final int MAX_COLUMN = 58;

    /** With two underscores, which the name of no other field can give. */
    private static final String CURRENCY = "__cur";

    private ColumnMapping() {}

    static String column(String plugin, String field) {
        String name = "x_" + plugin.replace('-', '_') + "_" + snake(field);
        return name.length() <= MAX_COLUMN ? name : hashed(plugin, field, name);
    }

    /** Another name when the plain one is another field's: {@code a-b} with {@code c} and {@code a} with {@code bC} give the same. */
    static String hashed(String plugin, String field, String plain) {
        String hash = Integer.toHexString((plugin + "/" + field).hashCode());
        return plain.substring(0, Math.min(plain.length(), MAX_COLUMN - 9)) + "_" + hash;
    }

    /** The statements that add the field to the table. */
    static List<String> ddl(String table, String column, Field field) {
        String add = "alter table " + table + " add column if not exists " + column + " ";
        return field.type() == FieldType.MONEY
                ? List.of(
                        add + "decimal(19,4)",
                        "alter table " + table + " add column if not exists " + column + CURRENCY + " varchar(3)")
                : List.of(add + sqlType(field));
    }

    private static String sqlType(Field field) {
        return switch (field.type()) {
            case TEXT, EMAIL, PHONE, URL, ENUMERATION ->
                "varchar(" + Math.max(255, field.maxLength().orElse(255)) + ")";
            case LONG_TEXT -> "varchar(" + field.maxLength().orElse(20_000) + ")";
            case INTEGER -> "bigint";
            case DECIMAL, PERCENT -> "decimal(19,4)";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATE_TIME -> "timestamp with time zone";
            case REFERENCE, FILE -> "uuid";
            default -> throw new IllegalArgumentException("No column for " + field.type());
        };
    }

    /** One entity-mappings document for the rows of one unit; null when there are none. */
    static String xml(
            Collection<CustomFieldTable.Row> rows, java.util.function.Function<CustomFieldTable.Row, Field> fields) {
        Map<String, List<CustomFieldTable.Row>> byEntity = rows.stream()
                .collect(Collectors.groupingBy(CustomFieldTable.Row::entityClass, TreeMap::new, Collectors.toList()));
        if (byEntity.isEmpty()) {
            return null;
        }
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\"?>\n"
                        + "<entity-mappings xmlns=\"http://www.eclipse.org/eclipselink/xsds/persistence/orm\" version=\"2.5\">\n");
        byEntity.forEach((entity, list) -> {
            xml.append("<entity class=\"").append(entity).append("\"><attributes>\n");
            list.forEach(row -> attributes(xml, row, fields.apply(row)));
            xml.append("</attributes></entity>\n");
        });
        return xml.append("</entity-mappings>").toString();
    }

    private static void attributes(StringBuilder xml, CustomFieldTable.Row row, Field field) {
        basic(xml, row.name(), row.column(), javaType(field.type()), converter(field.type()));
        if (field.type() == FieldType.MONEY) {
            basic(xml, row.name() + "Currency", row.column() + CURRENCY, "java.lang.String", null);
        }
    }

    private static void basic(StringBuilder xml, String name, String column, String type, String converter) {
        xml.append("<basic name=\"")
                .append(name)
                .append("\" access=\"VIRTUAL\" attribute-type=\"")
                .append(type)
                .append("\"><column name=\"")
                .append(column)
                .append("\"/>");
        if (converter != null) {
            xml.append("<convert>").append(converter).append("</convert>");
        }
        xml.append("<access-methods get-method=\"customValue\" set-method=\"setCustomValue\"/></basic>\n");
    }

    private static String javaType(FieldType type) {
        return switch (type) {
            case INTEGER -> "java.lang.Long";
            case DECIMAL, PERCENT, MONEY -> "java.math.BigDecimal";
            case BOOLEAN -> "java.lang.Boolean";
            case DATE -> "java.time.LocalDate";
            case DATE_TIME -> "java.time.Instant";
            case REFERENCE, FILE -> "java.util.UUID";
            default -> "java.lang.String";
        };
    }

    private static String converter(FieldType type) {
        return type == FieldType.REFERENCE || type == FieldType.FILE
                ? "uuid"
                : type == FieldType.DATE_TIME ? "instant" : null;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
