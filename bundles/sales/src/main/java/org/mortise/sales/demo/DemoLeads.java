package org.mortise.sales.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;

/** Invents leads; all are still to be converted. */
final class DemoLeads {

    private static final List<String> STATUSES = words("""
            New, New, New, Assigned, Assigned, In Process, In Process, Recycled, Dead""");
    private static final List<String> SOURCES = words("""
            Web Site, Web Site, Trade Show, Campaign, Email, Partner, Word of Mouth""");
    private static final List<String> FIRST_NAMES = words("""
            Anselm, Bettina, Cosimo, Delphine, Edgar, Freya, Gustav, Helena, Idris, Johanna""");
    private static final List<String> LAST_NAMES = words("""
            Ashgrove, Birkholm, Caldera, Dorrington, Estrada, Falkner, Greystone, Hallberg, Ilves,
            Jasinski""");
    private static final List<String> COMPANIES = words("""
            Umber, Vantage, Willowmere, Yarrow, Zephyr, Amberley, Bluestem, Copperfield, Drumlin, Elmwood""");

    private final Picker picker;
    private final List<Reference> owners;

    DemoLeads(Picker picker, List<Reference> owners) {
        this.picker = picker;
        this.owners = owners;
    }

    List<Map<String, Object>> invent(int count) {
        List<Map<String, Object>> leads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leads.add(lead(i));
        }
        return leads;
    }

    private Map<String, Object> lead(int index) {
        String first = picker.one(FIRST_NAMES);
        String last = picker.one(LAST_NAMES);
        String company = picker.one(COMPANIES);
        String status = picker.one(STATUSES);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SystemFields.EXTERNAL_ID, "demo-lead-" + (index + 1));
        values.put("status", status);
        values.put("source", picker.one(SOURCES));
        values.put("firstName", first);
        values.put("lastName", last);
        values.put("accountName", company + " Joinery");
        values.put("emailAddress", (first + "." + last + "@" + company).toLowerCase(Locale.ROOT) + ".example.com");
        values.put("phoneNumber", "+00 555 " + (40_000 + index));
        values.put("opportunityAmount", new Money(BigDecimal.valueOf(picker.between(5, 300) * 100L), "EUR"));
        if (!owners.isEmpty() && !status.equals("New")) {
            values.put("owner", picker.one(owners));
        }
        return values;
    }

    /** @param text words with commas between them */
    private static List<String> words(String text) {
        return List.of(text.split(",\\s+"));
    }
}
