package org.mortise.customers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.osgi.service.component.annotations.Component;

/** Makes the first item of a list the primary one when none is, so that every list that is not empty has one. */
@Component(property = "mortise.type=contact")
public final class ContactPreparer implements RecordPreparer {

    @Override
    public void prepare(Preparation preparation) {
        for (ContactLists list : ContactLists.values()) {
            if (preparation.changes(list.field())) {
                choosePrimary(preparation, list.field());
            }
        }
    }

    private static void choosePrimary(Preparation preparation, String field) {
        List<Map<String, Object>> items = ContactLists.items(preparation.value(field));
        if (items.isEmpty() || items.stream().anyMatch(ContactLists::isPrimary)) {
            return;
        }
        List<Map<String, Object>> prepared = new ArrayList<>(items);
        Map<String, Object> first = new LinkedHashMap<>(items.get(0));
        first.put(ContactLists.PRIMARY, true);
        prepared.set(0, first);
        preparation.set(field, prepared);
    }
}
