package org.mortise.api.customers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/** An account that is to be made. The methods return the same object; a null leaves the field empty. Not thread-safe. */
@ProviderType
public final class NewAccount {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private NewAccount(String name) {
        values.put("name", Objects.requireNonNull(name, "name"));
    }

    public static NewAccount named(String name) {
        return new NewAccount(name);
    }

    /** @param term a value of the field {@code type}, for example {@code Customer} */
    public NewAccount type(String term) {
        return with("type", term);
    }

    public NewAccount website(String url) {
        return with("website", url);
    }

    public NewAccount emailAddress(String address) {
        return with("emailAddress", address);
    }

    public NewAccount phoneNumber(String number) {
        return with("phoneNumber", number);
    }

    public NewAccount industry(String text) {
        return with("industry", text);
    }

    public NewAccount annualRevenue(Money money) {
        return with("annualRevenue", money);
    }

    /** @param user id of the owner */
    public NewAccount owner(UUID user) {
        return with("owner", user == null ? null : Reference.to("user", user));
    }

    /** Sets any other field of the record type, in the Java or the JSON form. */
    public NewAccount with(String field, Object value) {
        if (value != null) {
            values.put(field, value);
        }
        return this;
    }

    /** By field name, without nulls; a view that cannot be changed. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
