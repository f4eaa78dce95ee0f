package org.mortise.api.records;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The description of a record type as it is now, custom fields included. A snapshot: ask {@link RecordTypes} again rather
 * than keep it.
 *
 * @param name the type's name in lowerCamelCase singular, for example {@code account}; unique in the installation
 * @param collection its plural in kebab case, the last part of {@link #href}
 * @param plugin the id of the plugin that owns it
 * @param unit the name of the JPA persistence unit that maps it
 * @param entity the JPA entity name
 * @param nameFields the fields that make up the name by which people know a record, joined by a blank
 * @param fields all fields in the order of the description, those of the platform ({@link SystemFields}) first
 * @param href the address of the collection, for example {@code /api/customers/accounts}
 * @param label the key of the type's label in the plugin's translations; for a type of an administrator, the label
 * @param help the key of a sentence or two on what the type is for; never null
 * @param listFields the names of the fields that a list shows when nobody chose others; never empty
 * @param person whether each record describes a person. In such a type a field is {@linkplain Field#personal() personal} unless its
 *     description says otherwise or people count by it: text, links, addresses, files, lists and times are personal; choices,
 *     numbers, amounts, flags, references and what is computed are not
 */
@ProviderType
public record RecordType(
        String name,
        String collection,
        String plugin,
        String unit,
        String entity,
        List<String> nameFields,
        List<Field> fields,
        String href,
        String label,
        String help,
        List<String> listFields,
        boolean person) {

    /** The id of the plugin that owns the types which administrators make. */
    public static final String ADMINISTRATORS = "custom";

    public RecordType {
        nameFields = List.copyOf(nameFields);
        fields = person ? PersonalByDefault.in(fields) : List.copyOf(fields);
        help = help == null ? label + ".help" : help;
        listFields = listFields.isEmpty() ? nameFields : List.copyOf(listFields);
    }

    /** A type that does not describe persons. */
    public RecordType(
            String name,
            String collection,
            String plugin,
            String unit,
            String entity,
            List<String> nameFields,
            List<Field> fields,
            String href,
            String label,
            String help,
            List<String> listFields) {
        this(name, collection, plugin, unit, entity, nameFields, fields, href, label, help, listFields, false);
    }

    /** A type without a help of its own, whose lists show the name. */
    public RecordType(
            String name,
            String collection,
            String plugin,
            String unit,
            String entity,
            List<String> nameFields,
            List<Field> fields,
            String href,
            String label) {
        this(name, collection, plugin, unit, entity, nameFields, fields, href, label, null, List.of());
    }

    /** The same type with other fields. */
    public RecordType withFields(List<Field> others) {
        return new RecordType(
                name, collection, plugin, unit, entity, nameFields, others, href, label, help, listFields, person);
    }

    public Optional<Field> field(String fieldName) {
        for (Field field : fields) {
            if (field.name().equals(fieldName)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
