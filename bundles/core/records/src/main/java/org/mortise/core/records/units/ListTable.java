package org.mortise.core.records.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.mortise.core.persistence.Sql;

/** The table of an attribute with several values: which statement reads it, and how its rows become items of the entity. Immutable. */
final class ListTable {

    /** For its method that reads a column, which needs no connection. */
    private static final DatabaseAccessor READER = new DatabaseAccessor();

    private final CollectionMapping mapping;
    private final AbstractSession session;
    private final String owner;
    private final List<DatabaseField> columns;
    private final Function<List<Object>, Object> item;
    private final String table;

    /** @param item makes an item of the values of the columns */
    private ListTable(
            CollectionMapping mapping,
            AbstractSession session,
            DatabaseField owner,
            List<DatabaseField> columns,
            Function<List<Object>, Object> item) {
        this.mapping = mapping;
        this.session = session;
        this.table = columns.get(0).getTable().getQualifiedNameDelimited(session.getPlatform());
        this.owner = name(owner);
        this.columns = List.copyOf(columns);
        this.item = item;
    }

    /** Null when the mapping is one that EclipseLink alone knows to read. */
    static ListTable of(DatabaseMapping mapping, AbstractSession session) {
        if (mapping instanceof AggregateCollectionMapping list) {
            return items(list, session);
        }
        return mapping instanceof DirectCollectionMapping values && !values.isDirectMapMapping()
                ? values(values, session)
                : null;
    }

    private static ListTable items(AggregateCollectionMapping mapping, AbstractSession session) {
        ClassDescriptor embedded = mapping.getReferenceDescriptor();
        List<AbstractDirectMapping> parts = new ArrayList<>();
        for (DatabaseMapping part : embedded.getMappings()) {
            if (!(part instanceof AbstractDirectMapping direct)) {
                return null;
            }
            parts.add(direct);
        }
        var keys = mapping.getTargetForeignKeyToSourceKeys().keySet();
        if (keys.size() != 1 || parts.isEmpty()) {
            return null;
        }
        return new ListTable(
                mapping,
                session,
                (DatabaseField) keys.iterator().next(),
                parts.stream().map(DatabaseMapping::getField).toList(),
                values -> {
                    Object made = embedded.getInstantiationPolicy().buildNewInstance();
                    for (int i = 0; i < parts.size(); i++) {
                        AbstractDirectMapping part = parts.get(i);
                        part.setAttributeValueInObject(made, part.getObjectValue(values.get(i), session));
                    }
                    return made;
                });
    }

    private static ListTable values(DirectCollectionMapping mapping, AbstractSession session) {
        if (mapping.getReferenceKeyFields().size() != 1) {
            return null;
        }
        Converter converter = mapping.getValueConverter();
        return new ListTable(
                mapping,
                session,
                mapping.getReferenceKeyFields().get(0),
                List.of(mapping.getDirectField()),
                values -> converter == null
                        ? values.get(0)
                        : converter.convertDataValueToObjectValue(values.get(0), session));
    }

    String attribute() {
        return mapping.getAttributeName();
    }

    /**
     * The question that gives the entities their items; until it is answered their lists are empty.
     *
     * @param wanted the condition on the column with the owner
     */
    Sql.Question question(Map<UUID, Object> entities, String wanted) {
        entities.values()
                .forEach(entity -> mapping.setRealAttributeValueInObject(
                        entity, container().containerInstance()));
        String names = Stream.concat(Stream.of(owner), columns.stream().map(this::name))
                .collect(Collectors.joining(", "));
        DatabaseField place = mapping.getListOrderField();
        String order = place == null ? "" : " order by " + name(place);
        return new Sql.Question("select " + names + " from " + table + " where " + owner + wanted + order, row -> {
            Object entity = entities.get(row.getObject(1, UUID.class));
            Object items = mapping.getRealAttributeValueFromObject(entity, session);
            return container().addInto(item.apply(values(row)), items, session);
        });
    }

    /** As EclipseLink itself takes them from a row, which is not the same for all databases. */
    private List<Object> values(ResultSet row) throws SQLException {
        DatabasePlatform platform = session.getPlatform();
        List<Object> values = new ArrayList<>(columns.size());
        for (DatabaseField column : columns) {
            values.add(READER.getObject(
                    row,
                    column,
                    row.getMetaData(),
                    values.size() + 2,
                    platform,
                    platform.shouldOptimizeDataConversion(),
                    session));
        }
        return values;
    }

    private ContainerPolicy container() {
        return mapping.getContainerPolicy();
    }

    private String name(DatabaseField field) {
        return field.getNameDelimited(session.getPlatform());
    }
}
