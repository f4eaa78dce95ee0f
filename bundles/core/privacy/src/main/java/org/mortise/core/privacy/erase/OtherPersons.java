package org.mortise.core.privacy.erase;

import java.util.Collection;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;
import org.mortise.core.privacy.words.WordFinder;

/** Asks whether a value of a person is somebody else's, too. */
final class OtherPersons implements WordFinder.Others {

    private static final int MOST = 1_001;

    private final Records records;

    OtherPersons(Records records) {
        this.records = records;
    }

    @Override
    public boolean have(RecordType type, Field field, String value, Collection<UUID> except) {
        if (type.field(field.name()).filter(own -> own == field).isEmpty() || value.matches("(?s).*[\"*\\\\\\n].*")) {
            // Of an item in a list nobody asks; a value that filters cannot name is nobody else's, as far as we can
            // tell.
            return false;
        }
        return records
                .query(Query.of(type.name())
                        .where(field.name() + "==\"" + value + "\"")
                        .limit(Math.min(MOST, except.size() + 1)))
                .items()
                .stream()
                .anyMatch(record -> !except.contains(record.id()));
    }
}
