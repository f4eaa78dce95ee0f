package org.mortise.core.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the items of a person's list their time and source at once, so that the record does not change again a moment later. */
@Component(property = "mortise.type=*")
public final class ListPreparer implements RecordPreparer {

    private final RecordTypes types;
    private final Callers callers;

    @Activate
    public ListPreparer(@Reference RecordTypes types, @Reference Callers callers) {
        this.types = types;
        this.callers = callers;
    }

    @Override
    public void prepare(Preparation person) {
        Optional<RecordType> type = callers.as(Names.PLATFORM, () -> types.find(person.type()));
        if (type.filter(ConsentList::isOn).isEmpty() || !person.changes(ConsentList.FIELD)) {
            return;
        }
        List<Map<String, Object>> items = ConsentList.items(person.value(ConsentList.FIELD));
        List<Map<String, Object>> complete = new ArrayList<>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (Map<String, Object> item : items) {
            Map<String, Object> copy = new LinkedHashMap<>(item);
            if (copy.get("at") == null) {
                copy.put("at", now);
            }
            if (copy.get("source") == null && ConsentList.hasSource(type.get())) {
                copy.put("source", callers.find().map(Caller::origin).orElse("system"));
            }
            complete.add(copy);
        }
        if (!Objects.equals(items, complete)) {
            person.set(ConsentList.FIELD, complete);
        }
    }
}
