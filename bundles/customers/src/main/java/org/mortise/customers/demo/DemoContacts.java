package org.mortise.customers.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.SystemFields;

/** Invents contacts of accounts. */
final class DemoContacts {

    private static final List<String> ROLES = List.of("Decision Maker", "Evaluator", "Influencer");
    private static final List<String> SOURCES =
            List.of("Web Site", "Trade Show", "Partner", "Cold Call", "Word of Mouth", "Campaign");

    private final Picker picker;

    DemoContacts(Picker picker) {
        this.picker = picker;
    }

    /** The values of that many contacts: each account has one before any has two. */
    List<Map<String, Object>> invent(int count, List<RecordData> accounts) {
        List<Map<String, Object>> contacts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            contacts.add(contact(i, accounts.get(i % accounts.size())));
        }
        return contacts;
    }

    private Map<String, Object> contact(int index, RecordData account) {
        String first = picker.one(Names.PERSON_FIRST);
        String last = picker.one(Names.PERSON_LAST);
        String domain = account.text("emailAddress").split("@")[1];
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SystemFields.EXTERNAL_ID, "demo-contact-" + (index + 1));
        values.put("firstName", first);
        values.put("lastName", last);
        values.put("title", picker.one(Names.TITLES));
        values.put(
                "accounts",
                List.of(Map.of("account", account.reference(), "role", picker.one(ROLES), "primary", true)));
        values.put(
                "emailAddresses",
                List.of(Map.of(
                        "address", ascii(first) + "." + ascii(last) + "@" + domain, "type", "Work", "primary", true)));
        values.put(
                "phoneNumbers",
                List.of(Map.of("number", "+00 555 " + (20_000 + index), "type", "Mobile", "primary", true)));
        values.put("leadSource", picker.one(SOURCES));
        values.put("doNotCall", picker.chance(0.1));
        if (account.reference("owner") != null) {
            values.put("owner", account.reference("owner"));
        }
        return values;
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
