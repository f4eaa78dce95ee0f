package org.mortise.core.ui.layouts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Translations;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Permissions;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Layouts as the current caller sees them. Safe for use by many threads. */
@Component(service = Layouts.class)
public final class Layouts {

    private final LayoutTable table;
    private final PluginLayouts brought;
    private final Translations translations;
    private final RecordTypes types;
    private final Permissions permissions;
    private final Callers callers;
    private final Transactions transactions;

    @Activate
    public Layouts(
            @Reference(target = LayoutTable.MIGRATED) DataSource dataSource,
            @Reference PluginLayouts brought,
            @Reference Translations translations,
            @Reference RecordTypes types,
            @Reference Permissions permissions,
            @Reference Callers callers,
            @Reference Transactions transactions) {
        this.table = new LayoutTable(new Sql(dataSource));
        this.brought = brought;
        this.translations = translations;
        this.types = types;
        this.permissions = permissions;
        this.callers = callers;
        this.transactions = transactions;
    }

    /** One for each type that has one for the caller, with nothing in it of fields that the caller does not see. */
    List<Layout> mine() {
        Set<UUID> roles = permissions.of(callers.current()).roleIds();
        Map<String, List<Layout>> stored = table.all(null).stream().collect(Collectors.groupingBy(Layout::type));
        Set<String> arranged = new TreeSet<>(stored.keySet());
        arranged.addAll(brought.types());
        return arranged.stream()
                .flatMap(name -> types.find(name).stream())
                .flatMap(type -> LayoutChoice.of(stored.getOrDefault(type.name(), List.of()), roles)
                        .or(() -> brought(type).map(each -> each.translated(translations)))
                        .map(layout -> seen(layout, type))
                        .stream())
                .toList();
    }

    /** What counts for the type where no administrator has arranged it. */
    Optional<BroughtLayout> brought(RecordType type) {
        return brought.of(type);
    }

    /** The same with its titles in all languages, and without fields that the type does not have. */
    Layout shown(BroughtLayout layout, RecordType type) {
        return seen(layout.translated(translations), type);
    }

    /** Changes whenever any layout does, on whichever node. */
    public List<String> versions() {
        List<String> versions = new ArrayList<>(table.versions());
        versions.addAll(brought.versions());
        return versions;
    }

    /** All of one type, for administrators. */
    List<Layout> of(RecordType type) {
        return table.all(type.name());
    }

    /** @param role null for everybody */
    Optional<Layout> find(RecordType type, UUID role) {
        return table.find(type.name(), role);
    }

    /**
     * @param draft what is to hold from now on
     * @param expected the version that the caller knows; null for any
     */
    Layout save(Layout draft, Long expected) {
        Optional<Layout> former = table.find(draft.type(), draft.role());
        if (expected != null && !former.map(Layout::version).equals(Optional.of(expected))) {
            throw lost();
        }
        Layout next = next(draft, former);
        try {
            if (former.isEmpty()) {
                table.insert(next);
            } else if (!table.update(next)) {
                throw lost();
            }
        } catch (SqlFailure e) {
            throw e.duplicateKey() ? lost() : e;
        }
        return next;
    }

    void delete(Layout layout) {
        table.delete(layout.id());
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.required(work);
    }

    private static Layout next(Layout draft, Optional<Layout> former) {
        return new Layout(
                former.map(Layout::id).orElseGet(UUID::randomUUID),
                former.map(Layout::version).orElse(0L) + 1,
                draft.type(),
                draft.role(),
                draft.rank(),
                draft.sections(),
                draft.hidden(),
                Instant.now());
    }

    private static Layout seen(Layout layout, RecordType type) {
        Set<String> fields = Selectors.of(type);
        return layout.with(
                layout.sections().stream()
                        .map(section -> new Layout.Section(section.title(), known(section.fields(), fields)))
                        .filter(section -> !section.fields().isEmpty())
                        .toList(),
                known(layout.hidden(), fields));
    }

    private static List<String> known(List<String> names, Set<String> fields) {
        return names.stream().filter(Objects::nonNull).filter(fields::contains).toList();
    }

    private static ProblemException lost() {
        return ProblemException.of(ProblemType.PRECONDITION_FAILED, "Somebody else changed the layout; read it again.");
    }
}
