package org.mortise.core.privacy.erase;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mortise.api.records.RecordTypes;
import org.mortise.core.persistence.Sql;

/** Record types whose plugin is not here now, while their tables are. */
final class AbsentTypes {

    private final Sql sql;
    private final RecordTypes types;

    AbsentTypes(Sql sql, RecordTypes types) {
        this.sql = sql;
        this.types = types;
    }

    List<String> names() {
        Set<String> known = new TreeSet<>();
        sql.query("select record_types from mortise_plugin where record_types is not null", row -> row.getString(1))
                .forEach(names -> Stream.of(names.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .forEach(known::add));
        sql.query(
                        "select name from mortise_record_type where hidden = true and purged = false",
                        row -> row.getString(1))
                .forEach(known::add);
        types.all().forEach(type -> known.remove(type.name()));
        return List.copyOf(known);
    }
}
