package org.mortise.core.openapi.records;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.SystemFields;

/** The schema of one field's JSON form. */
final class FieldSchemas {

    private static final int MAX_ITEMS = 1000;

    private final Labels labels;

    FieldSchemas(Labels labels) {
        this.labels = labels;
    }

    /** As the API answers it: null where the record has no value. */
    Schema<?> read(Field field) {
        boolean always = SystemFields.ID.equals(field.name()) || SystemFields.VERSION.equals(field.name());
        return described(field, base(field, true), !always);
    }

    /** As a client writes it: null clears the field. */
    Schema<?> write(Field field) {
        return described(field, base(field, false), !field.required());
    }

    private Schema<?> described(Field field, Schema<?> base, boolean nullable) {
        Schema<?> schema = base;
        if (base.get$ref() != null) {
            // Nothing may stand beside a $ref.
            schema = new Schema<>().allOf(List.of(base));
        }
        schema.setNullable(nullable ? Boolean.TRUE : null);
        if (nullable && schema instanceof StringSchema text && text.getEnum() != null) {
            // Else null would be refused by the enumeration, whatever nullable says.
            text.addEnumItem(null);
        }
        schema.setDescription(labels.of(field));
        schema.setReadOnly(field.readOnly() ? Boolean.TRUE : null);
        return schema;
    }

    private Schema<?> base(Field field, boolean read) {
        return switch (field.type()) {
            case INTEGER, AUTO_NUMBER -> range(field, new IntegerSchema().format("int64"));
            case DECIMAL, PERCENT -> new StringSchema().format("decimal").example("12.5");
            case MONEY -> Components.ref(Components.MONEY);
            case BOOLEAN -> new BooleanSchema();
            case DATE -> new StringSchema().format("date");
            case DATE_TIME -> new StringSchema().format("date-time");
            case ENUMERATION -> terms(field);
            case ENUMERATIONS -> new ArraySchema().items(terms(field));
            case ADDRESS -> Components.ref(Components.ADDRESS);
            case REFERENCE -> reference(read);
            case REFERENCES -> new ArraySchema().items(reference(read)).maxItems(MAX_ITEMS);
            case FILE -> Components.ref(Components.FILE);
            case LIST -> new ArraySchema().items(item(field, read)).maxItems(MAX_ITEMS);
            case TEXT, LONG_TEXT, RICH_TEXT, EMAIL, PHONE, URL -> text(field);
        };
    }

    private static Schema<?> terms(Field field) {
        StringSchema schema = new StringSchema();
        field.values().forEach(schema::addEnumItem);
        return schema;
    }

    private static Schema<?> text(Field field) {
        StringSchema schema = new StringSchema();
        field.maxLength().ifPresent(schema::setMaxLength);
        // A whole value has to match; OpenAPI's patterns match anywhere.
        field.pattern().ifPresent(pattern -> schema.setPattern("^(?:" + pattern + ")$"));
        if (SystemFields.ID.equals(field.name())) {
            schema.setFormat("uuid");
        } else if (field.type() == FieldType.EMAIL) {
            schema.setFormat("email");
        } else if (field.type() == FieldType.URL) {
            schema.setFormat("uri");
        }
        return schema;
    }

    private static Schema<?> range(Field field, Schema<?> schema) {
        schema.setMinimum(field.min().map(BigDecimal::stripTrailingZeros).orElse(null));
        schema.setMaximum(field.max().map(BigDecimal::stripTrailingZeros).orElse(null));
        return schema;
    }

    private static Schema<?> reference(boolean read) {
        Schema<?> object = Components.ref(Components.REFERENCE);
        return read ? object : new Schema<>().oneOf(List.of(new StringSchema().format("uuid"), object));
    }

    private Schema<?> item(Field field, boolean read) {
        Schema<?> item = new ObjectSchema();
        for (Field part : field.items()) {
            item.addProperty(part.name(), read ? read(part) : write(part));
            if (part.required() && !read) {
                item.addRequiredItem(part.name());
            }
        }
        return item;
    }
}
