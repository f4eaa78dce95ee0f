package org.mortise.marketing.recipients;

import java.util.Arrays;
import java.util.Optional;

/** By what somebody is addressed. */
enum Channel {
    EMAIL,
    PHONE,
    MAIL;

    String json() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Channel> named(String name) {
        return Arrays.stream(values()).filter(each -> each.json().equals(name)).findFirst();
    }

    /** @param type of a campaign; null when there is none */
    static Channel of(Object type) {
        return "Telesales".equals(type) ? PHONE : "Mail".equals(type) ? MAIL : EMAIL;
    }
}
