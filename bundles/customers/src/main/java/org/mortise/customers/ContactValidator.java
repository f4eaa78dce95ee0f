package org.mortise.customers;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Validation;
import org.osgi.service.component.annotations.Component;

/** One primary item a list, and nothing twice in it. */
@Component(property = "mortise.type=contact")
public final class ContactValidator implements RecordValidator {

    @Override
    public void validate(Validation validation) {
        for (ContactLists list : ContactLists.values()) {
            if (validation.changes(list.field())) {
                checkItems(validation, list);
            }
        }
    }

    private static void checkItems(Validation validation, ContactLists list) {
        List<Map<String, Object>> items = ContactLists.items(validation.value(list.field()));
        Set<String> seen = new HashSet<>();
        boolean primarySeen = false;
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> item = items.get(i);
            String path = list.field() + "[" + i + "].";
            if (!seen.add(identity(item.get(list.key())))) {
                validation.reject(path + list.key(), "This stands in the list already; leave one of the two out.");
            }
            if (ContactLists.isPrimary(item)) {
                if (primarySeen) {
                    validation.reject(path + ContactLists.PRIMARY, "Only one item of the list can be the primary one.");
                }
                primarySeen = true;
            }
        }
    }

    private static String identity(Object value) {
        if (value instanceof Reference reference) {
            return reference.id().toString();
        }
        return String.valueOf(value).strip().toLowerCase(Locale.ROOT);
    }
}
