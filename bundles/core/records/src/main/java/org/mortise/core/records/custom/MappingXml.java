package org.mortise.core.records.custom;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.core.records.units.EntityAccess;

/**
 * One EclipseLink {@code entity-mappings} document for the run-time columns of a persistence unit: virtual attributes of the
 * entities that are there, and whole entities for the types that have no code. Addresses and lists get a class of their own
 * each, made by EclipseLink, which is how their columns need no renaming.
 */
final class MappingXml {

    /** The package of the classes that EclipseLink makes. */
    static final String CLASSES = "org.mortise.dynamic.";

    private static final String ENTITY = " access=\"VIRTUAL\"";

    private static final String LISTS = "<customizer class=\"org.mortise.api.persistence.RunTimeLists\"/>";

    private final StringBuilder classes = new StringBuilder();
    private final StringBuilder embeddables = new StringBuilder();

    private MappingXml() {}

    /** @return null when there is nothing to map */
    static String of(Collection<RecordTypeTable.Row> types, Collection<CustomFieldTable.Row> columns) {
        if (types.isEmpty() && columns.isEmpty()) {
            return null;
        }
        return new MappingXml().document(types, columns);
    }

    private String document(Collection<RecordTypeTable.Row> types, Collection<CustomFieldTable.Row> columns) {
        Map<String, List<CustomFieldTable.Row>> byEntity = columns.stream()
                .collect(Collectors.groupingBy(CustomFieldTable.Row::entityClass, TreeMap::new, Collectors.toList()));
        for (RecordTypeTable.Row type : types) {
            dynamic(type, byEntity.getOrDefault(type.entityClass(), List.of()));
            byEntity.remove(type.entityClass());
        }
        byEntity.forEach(this::extended);
        return "<?xml version=\"1.0\"?>\n"
                + "<entity-mappings xmlns=\"http://www.eclipse.org/eclipselink/xsds/persistence/orm\" version=\"2.5\">\n"
                + (types.isEmpty() ? "" : converter("uuid", "UuidConverter") + converter("instant", "InstantConverter"))
                + classes + embeddables + "</entity-mappings>";
    }

    private static String converter(String name, String type) {
        return "<converter name=\"" + name + "\" class=\"org.mortise.api.persistence." + type + "\"/>\n";
    }

    /** An entity of a plugin's bundle, which keeps run-time values in a map. */
    private void extended(String entity, List<CustomFieldTable.Row> columns) {
        classes.append("<entity class=\"")
                .append(entity)
                .append("\">")
                .append(LISTS)
                .append("<attributes>\n");
        String access = "<access-methods get-method=\"customValue\" set-method=\"setCustomValue\"/>";
        columns.forEach(column -> attribute(classes, column, access));
        classes.append("</attributes></entity>\n");
    }

    /** An entity that nobody wrote. Changes are found by comparison: values are set past whatever would notice. */
    private void dynamic(RecordTypeTable.Row type, List<CustomFieldTable.Row> columns) {
        classes.append("<entity class=\"")
                .append(type.entityClass())
                .append("\" name=\"")
                .append(type.name());
        classes.append('"')
                .append(ENTITY)
                .append("><table name=\"")
                .append(type.table())
                .append("\"/>");
        classes.append(LISTS).append("<change-tracking type=\"DEFERRED\"/><attributes>\n");
        element(classes, "id", "id", "java.util.UUID", "id", "uuid", "");
        element(classes, "version", "version", "java.lang.Long", "version", null, "");
        element(classes, "basic", "externalId", "java.lang.String", "external_id", null, "");
        for (String name : List.of("created", "modified", "deleted")) {
            element(classes, "basic", name + "At", "java.time.Instant", name + "_at", "instant", "");
        }
        for (String name : List.of("created", "modified")) {
            element(classes, "basic", name + "By", "java.util.UUID", name + "_by", "uuid", "");
        }
        columns.forEach(column -> attribute(classes, column, ""));
        classes.append("</attributes></entity>\n");
    }

    private void attribute(StringBuilder xml, CustomFieldTable.Row row, String access) {
        Field field = row.field();
        switch (field.type()) {
            case ADDRESS -> {
                String embedded = embeddable(
                        row,
                        address -> ColumnDdl.ADDRESS_PARTS.forEach(part -> element(
                                address,
                                "basic",
                                part,
                                "java.lang.String",
                                ColumnNames.part(row.column(), part),
                                null,
                                "")));
                xml.append("<embedded name=\"").append(row.name()).append('"').append(ENTITY);
                xml.append(" attribute-type=\"")
                        .append(embedded)
                        .append("\">")
                        .append(access)
                        .append("</embedded>\n");
            }
            case ENUMERATIONS -> collection(xml, row, "java.lang.String", null, access);
            case REFERENCES -> collection(xml, row, "java.util.UUID", "uuid", access);
            case LIST -> {
                String item = embeddable(
                        row,
                        items -> field.items()
                                .forEach(part -> scalar(items, part, part.name(), ColumnNames.own(part.name()), "")));
                collection(xml, row, item, null, access);
            }
            default -> scalar(xml, field, row.name(), row.column(), access);
        }
    }

    private static void scalar(StringBuilder xml, Field field, String name, String column, String access) {
        element(xml, "basic", name, javaType(field.type()), column, converter(field.type()), access);
        if (field.type() == FieldType.MONEY) {
            String currency = ColumnNames.currency(column);
            element(xml, "basic", name + "Currency", "java.lang.String", currency, null, access);
        }
        if (field.targetsAny()) {
            String target = ColumnNames.targetType(column);
            element(xml, "basic", name + EntityAccess.TYPE, "java.lang.String", target, null, access);
        }
    }

    private String embeddable(CustomFieldTable.Row row, java.util.function.Consumer<StringBuilder> attributes) {
        String simple = row.entityClass().substring(row.entityClass().lastIndexOf('.') + 1);
        String name = CLASSES + simple + "_" + row.name();
        embeddables
                .append("<embeddable class=\"")
                .append(name)
                .append('"')
                .append(ENTITY)
                .append("><attributes>\n");
        attributes.accept(embeddables);
        embeddables.append("</attributes></embeddable>\n");
        return name;
    }

    private static void collection(
            StringBuilder xml, CustomFieldTable.Row row, String item, String converter, String access) {
        xml.append("<element-collection name=\"").append(row.name()).append('"').append(ENTITY);
        xml.append(" attribute-type=\"java.util.List\" target-class=\"")
                .append(item)
                .append("\">");
        if (!item.startsWith(CLASSES)) {
            xml.append("<column name=\"").append(ColumnDdl.VALUE).append("\"/>");
        }
        if (converter != null) {
            xml.append("<convert>").append(converter).append("</convert>");
        }
        xml.append("<batch-fetch type=\"IN\"/>");
        xml.append("<collection-table name=\"").append(row.column()).append("\"><join-column name=\"");
        xml.append(ColumnDdl.OWNER)
                .append("\"/></collection-table>")
                .append(access)
                .append("</element-collection>\n");
    }

    private static void element(
            StringBuilder xml, String tag, String name, String type, String column, String converter, String access) {
        xml.append('<').append(tag).append(" name=\"").append(name).append('"').append(ENTITY);
        xml.append(" attribute-type=\"")
                .append(type)
                .append("\"><column name=\"")
                .append(column)
                .append("\"/>");
        if (converter != null) {
            xml.append("<convert>").append(converter).append("</convert>");
        }
        xml.append(access).append("</").append(tag).append(">\n");
    }

    private static String javaType(FieldType type) {
        return switch (type) {
            case INTEGER, AUTO_NUMBER -> "java.lang.Long";
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
}
