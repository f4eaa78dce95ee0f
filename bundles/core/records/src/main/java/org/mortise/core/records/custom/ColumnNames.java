package org.mortise.core.records.custom;

import java.util.Locale;

/** What the columns and tables are called that are made while the platform runs. */
final class ColumnNames {

    /** PostgreSQL cuts names after 63 characters, and some columns get an ending. */
    private static final int MAX_COLUMN = 50;

    private static final int MAX_TABLE = 55;

    /** With two underscores, which the name of no other field can give. */
    private static final String CURRENCY = "__cur";

    private static final String INDEX = "__idx";

    private ColumnNames() {}

    /** The column of a field that was added to somebody else's table. */
    static String column(String plugin, String field) {
        String name = "x_" + plugin.replace('-', '_') + "_" + snake(field);
        return name.length() <= MAX_COLUMN ? name : hashed(name, plugin + "/" + field);
    }

    /** The column of a field of a type whose table is ours altogether. Behind a letter of its own: {@code order} is a word of SQL. */
    static String own(String field) {
        String name = "f_" + snake(field);
        return name.length() <= MAX_COLUMN ? name : hashed(name, field);
    }

    /** The table of a type that has no code. */
    static String table(String plugin, String type) {
        String name = plugin.replace('-', '_') + "_" + snake(type);
        return name.length() <= MAX_TABLE - 10 ? name : hashed(name, plugin + "/" + type);
    }

    /** The table with the several values of one field. */
    static String values(String table, String column) {
        String name = table + "__" + column;
        return name.length() <= MAX_TABLE ? name : hashed(name, table + "/" + column);
    }

    /** Another name when the plain one is taken: {@code a-b} with {@code c} and {@code a} with {@code bC} give the same. */
    static String hashed(String plain, String what) {
        String hash = Integer.toHexString(what.hashCode());
        return plain.substring(0, Math.min(plain.length(), MAX_COLUMN - 9)) + "_" + hash;
    }

    static String currency(String column) {
        return column + CURRENCY;
    }

    /** The type of what a reference to any type points to. */
    static String targetType(String column) {
        return column + "__type";
    }

    static String part(String column, String part) {
        return column + "__" + snake(part);
    }

    /** Within the schema, indexes share their names with tables; the hash keeps it short. */
    static String index(String table, String column) {
        String name = table + "_" + column;
        return (name.length() <= MAX_TABLE ? name : hashed(name, name)) + INDEX;
    }

    static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
