package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.core.privacy.circle.Circle;
import org.mortise.core.privacy.words.Word;
import org.mortise.core.privacy.words.Words;

/** Other persons with an e-mail address of this one: perhaps the same person, which somebody has to say. */
final class Namesakes {

    private static final int MOST = 50;

    private final RecordTypes types;
    private final Records records;

    Namesakes(RecordTypes types, Records records) {
        this.types = types;
        this.records = records;
    }

    List<Reference> of(Circle circle, Words words) {
        List<String> addresses = words.strong().stream()
                .map(Word::text)
                .filter(text -> text.matches("[^\\s\"*\\\\]+@[^\\s\"*\\\\]+"))
                .distinct()
                .limit(MOST)
                .toList();
        Set<UUID> known = new HashSet<>();
        circle.persons().forEach(person -> known.add(person.id()));
        List<Reference> found = new ArrayList<>();
        for (RecordType type : types.all()) {
            if (type.person()) {
                for (String selector : selectors(type)) {
                    for (String address : addresses) {
                        records
                                .query(Query.of(type.name())
                                        .where(selector + "=like=\"" + address + "\"")
                                        .limit(MOST))
                                .items()
                                .stream()
                                .map(RecordData::reference)
                                .filter(other -> known.add(other.id()))
                                .forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> selectors(RecordType type) {
        List<String> selectors = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.type() == FieldType.EMAIL) {
                selectors.add(field.name());
            }
            field.items().stream()
                    .filter(item -> item.type() == FieldType.EMAIL)
                    .forEach(item -> selectors.add(field.name() + "." + item.name()));
        }
        return selectors;
    }
}
