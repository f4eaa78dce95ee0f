package org.mortise.customers.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mortise.api.records.Address;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;

/** Invents accounts. */
final class DemoAccounts {

    private static final List<String> TYPES =
            List.of("Customer", "Customer", "Customer", "Prospect", "Prospect", "Partner", "Reseller");

    private final Picker picker;
    private final List<Reference> owners;

    DemoAccounts(Picker picker, List<Reference> owners) {
        this.picker = picker;
        this.owners = owners;
    }

    /** The values of that many accounts, no two of the same name. */
    List<Map<String, Object>> invent(int count) {
        List<Map<String, Object>> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accounts.add(account(i));
        }
        return accounts;
    }

    private Map<String, Object> account(int index) {
        // The two lists are walked such that all pairs come before the first repetition; a number tells repetitions
        // apart.
        int firsts = Names.COMPANY_FIRST.size();
        int seconds = Names.COMPANY_SECOND.size();
        int second = (index + index / firsts) % seconds;
        int round = index / (firsts * seconds);
        String name = Names.COMPANY_FIRST.get(index % firsts) + " " + Names.COMPANY_SECOND.get(second)
                + (round == 0 ? "" : " " + (round + 1));
        String domain = name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example.com";
        List<String> city = picker.one(Names.CITIES);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SystemFields.EXTERNAL_ID, "demo-account-" + (index + 1));
        values.put("name", name);
        values.put("website", "https://" + domain);
        values.put("emailAddress", "office@" + domain);
        values.put("phoneNumber", "+00 555 " + (1000 + index));
        values.put("type", picker.one(TYPES));
        values.put("industry", Names.INDUSTRIES.get(second));
        values.put("numberOfEmployees", (long) picker.between(5, 900));
        values.put("annualRevenue", new Money(BigDecimal.valueOf(picker.between(2, 400) * 100_000L), "EUR"));
        values.put(
                "billingAddress",
                new Address(picker.between(1, 99) + " Market Street", city.get(0), null, null, city.get(1)));
        if (!owners.isEmpty()) {
            values.put("owner", picker.one(owners));
        }
        return values;
    }
}
