package org.mortise.core.records.custom;

import java.util.ArrayList;
import java.util.List;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;

/**
 * The statements that give a field its room, change it and take it away. None of them touches the rows that are there: new
 * columns are nullable and without a default of the database, and a text becomes only wider.
 */
final class ColumnDdl {

    static final List<String> ADDRESS_PARTS = List.of("street", "city", "state", "postalCode", "country");
    static final String OWNER = "record_id";
    static final String POSITION = org.mortise.api.persistence.RunTimeLists.POSITION;
    static final String VALUE = "item_value";

    private static final int DEFAULT_LONG = 20_000;
    private static final int DEFAULT_LENGTH = 255;

    private ColumnDdl() {}

    /** The table of a type that has no code, with nothing but what every record has. */
    static List<String> createType(String table) {
        return List.of(
                "create table if not exists " + table + " (id uuid not null primary key, version bigint not null,"
                        + " external_id varchar(255), created_at timestamp with time zone not null, created_by uuid,"
                        + " modified_at timestamp with time zone not null, modified_by uuid,"
                        + " deleted_at timestamp with time zone)",
                "create index if not exists " + ColumnNames.index(table, "ext") + " on " + table + " (external_id)",
                // For lists of the newest, which everybody asks for.
                "create index if not exists " + ColumnNames.index(table, "newest") + " on " + table + " (created_at)");
    }

    /** @param column the name of the field's column, or of its table when it has several values */
    static List<String> add(String table, String column, Field field) {
        if (field.type().several()) {
            return addValues(column, field);
        }
        String add = "alter table " + table + " add column if not exists ";
        return columns(column, field).stream().map(each -> add + each).toList();
    }

    private static List<String> addValues(String values, Field field) {
        List<String> columns = new ArrayList<>();
        columns.add(OWNER + " uuid not null");
        columns.add(POSITION + " integer");
        List<String> statements = new ArrayList<>();
        switch (field.type()) {
            case ENUMERATIONS -> columns.add(VALUE + " varchar(" + DEFAULT_LENGTH + ")");
            case REFERENCES -> columns.add(VALUE + " uuid");
            default -> field.items().forEach(item -> columns.addAll(columns(ColumnNames.own(item.name()), item)));
        }
        statements.add("create table if not exists " + values + " (" + String.join(", ", columns) + ")");
        statements.add("create index if not exists " + ColumnNames.index(values, "owner") + " on " + values + " ("
                + OWNER + ", " + POSITION + ")");
        if (field.type() != FieldType.LIST) {
            statements.add("create index if not exists " + ColumnNames.index(values, "value") + " on " + values + " ("
                    + VALUE + ")");
        }
        return statements;
    }

    /** What a longer text or a list of richer items needs; empty when there is room already. */
    static List<String> evolve(String table, String column, Field before, Field after) {
        List<String> statements = new ArrayList<>();
        if (after.type() == FieldType.LIST) {
            for (Field item : after.items()) {
                String own = ColumnNames.own(item.name());
                before.items().stream()
                        .filter(each -> each.name().equals(item.name()))
                        .findFirst()
                        .ifPresentOrElse(
                                each -> statements.addAll(evolve(column, own, each, item)),
                                () -> statements.addAll(add(column, own, item)));
            }
        } else if (textual(after) && !sqlType(before).equals(sqlType(after))) {
            statements.add("alter table " + table + " alter column " + column + " set data type " + sqlType(after));
        }
        return statements;
    }

    private static boolean textual(Field field) {
        return switch (field.type()) {
            case TEXT, EMAIL, PHONE, URL, ENUMERATION, LONG_TEXT, RICH_TEXT -> true;
            default -> false;
        };
    }

    static List<String> drop(String table, String column, Field field) {
        if (field.type().several()) {
            return List.of("drop table if exists " + column);
        }
        return names(column, field).stream()
                .map(each -> "alter table " + table + " drop column if exists " + each)
                .toList();
    }

    /** The names of the columns of a field that has one value. */
    static List<String> names(String column, Field field) {
        return columns(column, field).stream()
                .map(each -> each.substring(0, each.indexOf(' ')))
                .toList();
    }

    private static List<String> columns(String column, Field field) {
        return switch (field.type()) {
            case MONEY -> List.of(column + " decimal(19,4)", ColumnNames.currency(column) + " varchar(3)");
            case REFERENCE ->
                field.targetsAny()
                        ? List.of(column + " uuid", ColumnNames.targetType(column) + " varchar(100)")
                        : List.of(column + " uuid");
            case ADDRESS ->
                ADDRESS_PARTS.stream()
                        .map(part -> ColumnNames.part(column, part) + " varchar(" + DEFAULT_LENGTH + ")")
                        .toList();
            default -> List.of(column + " " + sqlType(field));
        };
    }

    private static String sqlType(Field field) {
        return switch (field.type()) {
            case TEXT, EMAIL, PHONE, URL, ENUMERATION ->
                "varchar(" + Math.max(DEFAULT_LENGTH, field.maxLength().orElse(DEFAULT_LENGTH)) + ")";
            case LONG_TEXT, RICH_TEXT -> "varchar(" + field.maxLength().orElse(DEFAULT_LONG) + ")";
            case INTEGER, AUTO_NUMBER -> "bigint";
            case DECIMAL, PERCENT -> "decimal(19,4)";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATE_TIME -> "timestamp with time zone";
            case REFERENCE, FILE -> "uuid";
            default -> throw new IllegalArgumentException("No column for " + field.type());
        };
    }
}
