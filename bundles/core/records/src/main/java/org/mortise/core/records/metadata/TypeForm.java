package org.mortise.core.records.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;

/**
 * One description of a record type on its way to be a {@link RecordType}. It has both a unit and an entity when a bundle maps
 * the type by a class of its own, and neither when the platform makes the table.
 */
final class TypeForm {

    private final List<Violation> violations = new ArrayList<>();
    private final JsonKeys keys;
    private final String plugin;
    private final String address;

    TypeForm(JsonNode description, String plugin, String address) {
        this.keys = new JsonKeys(description, "", TypeReader.TYPE_KEYS, violations);
        this.plugin = plugin;
        this.address = address;
    }

    /** INVALID with every mistake. */
    RecordType read() {
        RecordType type = stored();
        TypeReader.refuse(violations);
        return type;
    }

    /** What it makes of a description that was accepted once. */
    RecordType stored() {
        String name = keys.mandatory("name");
        if (!name.isEmpty() && !FieldReader.NAME.matcher(name).matches()) {
            keys.wrong("name", "must be lowerCamelCase, letters and digits, at most 50");
        }
        String collection = keys.mandatory("collection");
        if (!collection.isEmpty() && !collection.matches("[a-z][a-z0-9-]{0,62}")) {
            keys.wrong("collection", "must be a plural in kebab case");
        }
        String unit = keys.text("unit", null);
        String entity = keys.text("entity", null);
        if ((unit == null) != (entity == null)) {
            keys.wrong(unit == null ? "unit" : "entity", "is missing; a type without code has neither unit nor entity");
        }
        boolean made = plugin.equals(RecordType.ADMINISTRATORS);
        AdministratorTexts.check(keys, made, List.of());
        String label = keys.text("label", (made ? "custom." : plugin + ".") + name);
        FieldReader reader = new FieldReader(made ? TypeCatalogue.ADMINISTRATOR : plugin, false, unit == null);
        List<Field> fields = new ArrayList<>(PlatformFields.all());
        fields.addAll(TypeReader.fields(keys, reader, made ? "custom." + name : label, violations));
        RecordType type = new RecordType(
                name,
                collection,
                plugin,
                unit == null ? TypeCatalogue.DYNAMIC_UNIT : unit,
                entity == null ? name : entity,
                keys.texts("nameFields"),
                fields,
                "/api" + address + "/" + collection,
                label,
                keys.text("help", null),
                listFields(fields),
                keys.flag("person"));
        checkFields(type, unit == null);
        return type;
    }

    /** What was said, otherwise the first few that fit into a line. */
    private List<String> listFields(List<Field> fields) {
        List<String> said = keys.texts("listFields");
        return said.isEmpty() ? DefaultColumns.of(keys.texts("nameFields"), fields) : said;
    }

    private void checkFields(RecordType type, boolean dynamic) {
        if (type.nameFields().isEmpty()) {
            keys.wrong("nameFields", "are missing: the fields by which people know a record");
        }
        for (String nameField : type.nameFields()) {
            Field field = type.field(nameField).orElse(null);
            if (field == null) {
                keys.wrong("nameFields", nameField + " is not a field of this type");
            } else if (dynamic && !names(field.type())) {
                keys.wrong(
                        "nameFields",
                        nameField + " is of a type that makes no name: "
                                + field.type().json());
            }
        }
        for (String listField : type.listFields()) {
            if (type.field(listField).isEmpty() && !type.nameFields().contains(listField)) {
                keys.wrong("listFields", listField + " is not a field of this type");
            }
        }
    }

    private static boolean names(FieldType type) {
        return switch (type) {
            case TEXT, EMAIL, PHONE, URL, ENUMERATION, INTEGER, AUTO_NUMBER, DATE -> true;
            default -> false;
        };
    }
}
