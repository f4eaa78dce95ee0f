package org.mortise.core.search.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.search.index.AccessTerms;
import org.mortise.core.search.index.SearchableValues;

/** Reads what goes into the index, in the name of the system: who may find it is asked when it is looked for. */
class RecordSource {

    private static final int BATCH = 1_000;

    private final Records records;
    private final RecordTypes types;
    private final Callers callers;

    RecordSource(Records records, RecordTypes types, Callers callers) {
        this.records = records;
        this.types = types;
        this.callers = callers;
    }

    /** Those that are installed now. */
    Collection<RecordType> types() {
        return types.all();
    }

    Optional<RecordType> type(String name) {
        return types.find(name);
    }

    /** The living ones of the ids. */
    List<RecordData> read(RecordType type, Collection<UUID> ids) {
        return asSystem(() -> records.find(type.name(), ids, fields(type)));
    }

    /** The next records in the order of their ids. */
    Page scan(RecordType type, String cursor) {
        return asSystem(() -> records.query(Query.of(type.name())
                .sort(List.of(SystemFields.ID))
                .select(fields(type))
                .limit(BATCH)
                .cursor(cursor)));
    }

    long count(RecordType type) {
        Long total = asSystem(
                () -> records.query(Query.of(type.name()).limit(1).total(true)).total());
        return total == null ? 0 : total;
    }

    /** Whether any record has a value in a field; true when that cannot be asked. */
    boolean hasValues(RecordType type, String field) {
        FieldType kind = type.field(field).map(Field::type).orElse(FieldType.LIST);
        return !kind.sortable()
                || !asSystem(() -> records.query(Query.of(type.name())
                                .where(field + "=null=false")
                                .limit(1)
                                .select(List.of(SystemFields.ID))))
                        .items()
                        .isEmpty();
    }

    private static List<String> fields(RecordType type) {
        List<String> names = new ArrayList<>(List.of(SystemFields.ID, SystemFields.MODIFIED_AT));
        names.addAll(type.nameFields());
        names.addAll(AccessTerms.fields(type));
        SearchableValues.fields(type).forEach(field -> names.add(field.name()));
        return names;
    }

    private <T> T asSystem(Supplier<T> work) {
        return callers.as(Caller.SYSTEM.through("system"), work);
    }
}
