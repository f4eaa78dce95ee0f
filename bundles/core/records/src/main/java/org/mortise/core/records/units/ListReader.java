package org.mortise.core.records.units;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.mortise.api.records.SystemFields;
import org.mortise.core.persistence.Sql;

/**
 * Gives entities that were just read their lists: all tables in one round trip where the database takes that. EclipseLink would ask
 * for each list by itself, when somebody looks at it; a contact has five, most of them empty. Safe for many threads.
 */
public final class ListReader {

    private final Sql sql;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ListReader(Sql sql) {
        this.sql = sql;
    }

    /** @param descriptor that the tables were found by; a refresh of the unit makes another */
    private record Known(ClassDescriptor descriptor, List<ListTable> tables) {}

    /**
     * @param entities that EclipseLink does not watch for changes
     * @param wanted whether the attribute will be asked for; the others are left to EclipseLink
     */
    public void fill(EntityAccess access, Collection<?> entities, Predicate<String> wanted) {
        List<ListTable> tables = tables(access).stream()
                .filter(table -> wanted.test(table.attribute()))
                .toList();
        if (entities.isEmpty() || tables.isEmpty()) {
            return;
        }
        Map<UUID, Object> owners = new HashMap<>();
        entities.forEach(entity -> owners.put((UUID) access.raw(entity, SystemFields.ID), entity));
        Object[] ids = owners.keySet().toArray();
        String condition = condition(ids.length);
        sql.all(
                tables.stream().map(table -> table.question(owners, condition)).toList(),
                asArray(ids.length) ? new Object[] {texts(ids)} : ids);
    }

    void forget() {
        known.clear();
    }

    private List<ListTable> tables(EntityAccess access) {
        ClassDescriptor descriptor = access.descriptor();
        Known found = known.get(descriptor.getAlias());
        if (found == null || found.descriptor() != descriptor) {
            List<ListTable> tables = descriptor.getMappings().stream()
                    .map(mapping -> ListTable.of(mapping, access.session()))
                    .filter(Objects::nonNull)
                    .toList();
            found = new Known(descriptor, tables);
            known.put(descriptor.getAlias(), found);
        }
        return found.tables();
    }

    /** One text for any number of ids, so that the database knows the statement again. */
    private String condition(int ids) {
        if (ids == 1) {
            return " = ?";
        }
        return asArray(ids) ? " = any (cast(? as uuid[]))" : " in (" + "?, ".repeat(ids - 1) + "?)";
    }

    private boolean asArray(int ids) {
        return ids > 1 && sql.postgres();
    }

    private static String[] texts(Object[] ids) {
        String[] texts = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            texts[i] = ids[i].toString();
        }
        return texts;
    }
}
