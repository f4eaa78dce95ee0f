package org.mortise.core.records.dormant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/** One value of a row as JSON, and back, without loss. By the name that the SQL standard gives the type. */
final class Cells {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Cells() {}

    static JsonNode read(ResultSet row, int index, String type) throws SQLException {
        JsonNode value = value(row, index, type);
        return row.wasNull() ? JSON.nullNode() : value;
    }

    private static JsonNode value(ResultSet row, int index, String type) throws SQLException {
        switch (type) {
            case "timestamp with time zone" -> {
                OffsetDateTime time = row.getObject(index, OffsetDateTime.class);
                return time == null
                        ? JSON.nullNode()
                        : JSON.textNode(time.toInstant().toString());
            }
            case "timestamp", "timestamp without time zone" -> {
                return text(row.getObject(index, LocalDateTime.class));
            }
            case "date" -> {
                return text(row.getObject(index, LocalDate.class));
            }
            case "boolean" -> {
                return JSON.booleanNode(row.getBoolean(index));
            }
            case "bigint", "integer", "smallint", "tinyint" -> {
                return JSON.numberNode(row.getLong(index));
            }
            case "numeric", "decimal" -> {
                var number = row.getBigDecimal(index);
                return number == null ? JSON.nullNode() : JSON.textNode(number.toPlainString());
            }
            case "double precision", "real" -> {
                return JSON.numberNode(row.getDouble(index));
            }
            case "bytea", "binary varying", "binary large object", "binary" -> {
                byte[] bytes = row.getBytes(index);
                return bytes == null
                        ? JSON.nullNode()
                        : JSON.textNode(Base64.getEncoder().encodeToString(bytes));
            }
            default -> {
                return text(row.getString(index));
            }
        }
    }

    private static JsonNode text(Object value) {
        return value == null ? JSON.nullNode() : JSON.textNode(value.toString());
    }

    /** @throws IllegalArgumentException when the text cannot be such a value */
    static Object write(JsonNode value, String type) {
        if (value == null || value.isNull()) {
            return null;
        }
        String text = value.asText();
        try {
            return switch (type) {
                case "uuid" -> UUID.fromString(text);
                case "timestamp with time zone" -> Instant.parse(text);
                case "timestamp", "timestamp without time zone" -> LocalDateTime.parse(text);
                case "date" -> LocalDate.parse(text);
                case "boolean" -> value.booleanValue();
                case "bigint", "integer", "smallint", "tinyint" -> Long.valueOf(text);
                case "numeric", "decimal" -> new java.math.BigDecimal(text);
                case "double precision", "real" -> Double.valueOf(text);
                case "bytea", "binary varying", "binary large object", "binary" ->
                    Base64.getDecoder().decode(text);
                default -> text;
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
