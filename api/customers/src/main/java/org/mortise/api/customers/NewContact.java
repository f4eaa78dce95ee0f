package org.mortise.api.customers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/** A contact that is to be made. The methods return the same object; a null leaves the field empty. Not thread-safe. */
@ProviderType
public final class NewContact {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private NewContact(String lastName) {
        values.put("lastName", Objects.requireNonNull(lastName, "lastName"));
    }

    public static NewContact named(String lastName) {
        return new NewContact(lastName);
    }

    public NewContact firstName(String name) {
        return with("firstName", name);
    }

    public NewContact title(String text) {
        return with("title", text);
    }

    /** The account that the person works for; it becomes the primary one. */
    public NewContact account(UUID id) {
        return id == null
                ? this
                : with("accounts", List.of(Map.of("account", Reference.to("account", id), "primary", true)));
    }

    /** The e-mail address at work; it becomes the primary one. */
    public NewContact emailAddress(String address) {
        return address == null
                ? this
                : with("emailAddresses", List.of(Map.of("address", address, "type", "Work", "primary", true)));
    }

    /** The phone number at work; it becomes the primary one. */
    public NewContact phoneNumber(String number) {
        return number == null
                ? this
                : with("phoneNumbers", List.of(Map.of("number", number, "type", "Work", "primary", true)));
    }

    /** @param term a value of the field {@code leadSource}, for example {@code Trade Show} */
    public NewContact leadSource(String term) {
        return with("leadSource", term);
    }

    /** @param user id of the owner */
    public NewContact owner(UUID user) {
        return with("owner", user == null ? null : Reference.to("user", user));
    }

    /** Sets any other field of the record type, in the Java or the JSON form. */
    public NewContact with(String field, Object value) {
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
