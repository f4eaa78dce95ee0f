package org.mortise.core.records.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.mortise.api.records.Address;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;

/** Makes the {@link RowPlan} of a type from the mappings of its entity. Used once. */
final class RowPlanner {

    /** The name under which the only column of a list of plain values is read. */
    private static final String ITEM = "item";

    private final RecordType type;
    private final EntityAccess access;
    private final ClassDescriptor descriptor;
    private final AbstractSession session;
    private final Object fresh;
    private final List<ColumnSource> columns = new ArrayList<>();
    private final List<ItemTable> items = new ArrayList<>();
    private boolean known;

    RowPlanner(RecordType type, EntityAccess access, AbstractSession session) {
        this.type = type;
        this.access = access;
        this.descriptor = access.descriptor();
        this.session = session;
        this.fresh = access.newEntity();
        this.known = RowPlan.countsVersions(descriptor)
                && !descriptor.hasInheritance()
                && descriptor.getTables().size() == 1;
    }

    /** Null when there is a mapping that this class does not know. */
    RowPlan plan() {
        Map<String, Field> owners = new HashMap<>();
        List<Field> notMapped = new ArrayList<>();
        Map<String, Object> initial = new HashMap<>();
        for (Field field : type.fields()) {
            owners.put(field.name(), field);
            if (field.type() == FieldType.MONEY) {
                owners.put(field.name() + "Currency", field);
            }
            if (field.type() == FieldType.REFERENCE && field.targetsAny()) {
                owners.put(field.name() + EntityAccess.TYPE, field);
            }
            if (!access.maps(field.name())) {
                notMapped.add(field);
            } else if (access.get(fresh, field) != null) {
                initial.put(field.name(), access.get(fresh, field));
            }
        }
        initial.remove(SystemFields.VERSION);
        descriptor.getMappings().forEach(mapping -> add(mapping, owners.get(mapping.getAttributeName())));
        return known ? new RowPlan(type, descriptor, session, columns, items, initial, notMapped) : null;
    }

    private void add(DatabaseMapping mapping, Field field) {
        if (mapping instanceof AbstractDirectMapping direct) {
            columns.add(direct(direct, field));
        } else if (mapping instanceof AggregateObjectMapping embedded && field != null) {
            embedded(embedded, field);
        } else if (mapping instanceof AggregateCollectionMapping list && field != null) {
            items.add(list(list, field));
        } else if (mapping instanceof DirectCollectionMapping values && field != null) {
            items.add(values(values, field));
        } else {
            known = false;
        }
    }

    private ColumnSource direct(AbstractDirectMapping mapping, Field field) {
        if (mapping.getAttributeName().equals(SystemFields.VERSION)) {
            return new ColumnSource(null, value -> value, mapping, session, RowPlan.FIRST_VERSION);
        }
        Object missing = mapping.getFieldValue(mapping.getRealAttributeValueFromObject(fresh, session), session);
        if (field == null) {
            return new ColumnSource(null, value -> value, mapping, session, missing);
        }
        boolean main = mapping.getAttributeName().equals(field.name());
        return new ColumnSource(
                field.name(), main ? ColumnSource.main(field) : ColumnSource.second(field), mapping, session, missing);
    }

    private void embedded(AggregateObjectMapping mapping, Field field) {
        for (DatabaseMapping part : mapping.getReferenceDescriptor().getMappings()) {
            if (!(part instanceof AbstractDirectMapping direct) || field.type() != FieldType.ADDRESS) {
                known = false;
                return;
            }
            String name = part.getAttributeName();
            columns.add(new ColumnSource(
                    field.name(), value -> ColumnSource.part((Address) value, name), direct, session, null));
        }
    }

    @SuppressWarnings("unchecked")
    private ItemTable list(AggregateCollectionMapping mapping, Field field) {
        ClassDescriptor embedded = mapping.getReferenceDescriptor();
        Map<String, Field> parts = new HashMap<>();
        field.items().forEach(part -> {
            parts.put(part.name(), part);
            if (part.type() == FieldType.MONEY) {
                parts.put(part.name() + "Currency", part);
            }
        });
        List<ColumnSource> itemColumns = new ArrayList<>();
        Object freshItem = embedded.getInstantiationPolicy().buildNewInstance();
        for (DatabaseMapping part : embedded.getMappings()) {
            if (part instanceof AbstractDirectMapping direct) {
                itemColumns.add(item(direct, parts.get(part.getAttributeName()), freshItem));
            } else {
                known = false;
            }
        }
        var keys = mapping.getTargetForeignKeyToSourceKeys().keySet();
        known &= keys.size() == 1;
        return new ItemTable(
                field.name(),
                embedded.getDefaultTable().getQualifiedNameDelimited(session.getPlatform()),
                name((DatabaseField) keys.iterator().next()),
                name(mapping.getListOrderField()),
                itemColumns,
                item -> item);
    }

    private ColumnSource item(AbstractDirectMapping mapping, Field part, Object freshItem) {
        Object missing = mapping.getFieldValue(mapping.getRealAttributeValueFromObject(freshItem, session), session);
        if (part == null) {
            return new ColumnSource(null, value -> value, mapping, session, missing);
        }
        boolean main = mapping.getAttributeName().equals(part.name());
        return new ColumnSource(
                part.name(), main ? ColumnSource.main(part) : ColumnSource.second(part), mapping, session, missing);
    }

    private ItemTable values(DirectCollectionMapping mapping, Field field) {
        known &= mapping.getReferenceKeyFields().size() == 1;
        Converter converter = mapping.getValueConverter();
        UnaryOperator<Object> toColumn =
                held -> converter == null ? held : converter.convertObjectValueToDataValue(held, session);
        return new ItemTable(
                field.name(),
                mapping.getReferenceTable().getQualifiedNameDelimited(session.getPlatform()),
                name(mapping.getReferenceKeyFields().get(0)),
                name(mapping.getListOrderField()),
                List.of(new ColumnSource(name(mapping.getDirectField()), ITEM, value -> value, toColumn, null, null)),
                item -> RowPlan.one(ITEM, item instanceof Reference reference ? reference.id() : item));
    }

    private String name(DatabaseField field) {
        return field == null ? null : field.getNameDelimited(session.getPlatform());
    }
}
