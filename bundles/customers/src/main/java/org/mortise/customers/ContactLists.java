package org.mortise.customers;

import java.util.List;
import java.util.Map;

/** The lists of a contact that have one primary item, and by what their items are told apart. */
enum ContactLists {
    ACCOUNTS("accounts", "account"),
    EMAIL_ADDRESSES("emailAddresses", "address"),
    PHONE_NUMBERS("phoneNumbers", "number");

    static final String PRIMARY = "primary";

    private final String field;
    private final String key;

    ContactLists(String field, String key) {
        this.field = field;
        this.key = key;
    }

    String field() {
        return field;
    }

    String key() {
        return key;
    }

    /** The items of a value of the field; empty for null. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    static boolean isPrimary(Map<String, Object> item) {
        return Boolean.TRUE.equals(item.get(PRIMARY));
    }
}
