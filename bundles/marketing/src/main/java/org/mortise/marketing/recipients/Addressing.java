package org.mortise.marketing.recipients;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mortise.api.records.Address;
import org.mortise.api.records.RecordData;

/** The address of a contact or a lead for a channel, or why there is none. */
final class Addressing {

    static final String OPTED_OUT = "optedOut";
    static final String DO_NOT_CALL = "doNotCall";
    static final String NO_ADDRESS = "noAddress";

    private Addressing() {}

    /**
     * @param address null when there is none that may be used
     * @param reason why there is none
     */
    record Found(String address, String reason) {}

    static Found of(RecordData person, Channel channel) {
        return switch (channel) {
            case EMAIL -> email(person);
            case PHONE -> phone(person);
            case MAIL -> mail(person);
        };
    }

    /** The primary address; another one when that is not to be used. */
    private static Found email(RecordData person) {
        if (person.get("emailAddress") instanceof String address && !address.isBlank()) {
            return new Found(address, null);
        }
        List<Map<String, Object>> valid = person.list("emailAddresses").stream()
                .filter(item -> !Boolean.TRUE.equals(item.get("invalid")))
                .toList();
        boolean refused = valid.stream()
                .anyMatch(item -> Boolean.TRUE.equals(item.get("primary")) && Boolean.TRUE.equals(item.get("optOut")));
        if (refused) {
            // Who does not want mails to the main address does not want them to another one.
            return new Found(null, OPTED_OUT);
        }
        return first(valid.stream().filter(item -> !Boolean.TRUE.equals(item.get("optOut"))), "address")
                .orElse(new Found(null, valid.isEmpty() ? NO_ADDRESS : OPTED_OUT));
    }

    private static Found phone(RecordData person) {
        if (person.get("phoneNumber") instanceof String number && !number.isBlank()) {
            return new Found(number, null);
        }
        return first(
                        person.list("phoneNumbers").stream()
                                .filter(item ->
                                        !Boolean.TRUE.equals(item.get("invalid")) && !"Fax".equals(item.get("type"))),
                        "number")
                .orElse(new Found(null, NO_ADDRESS));
    }

    private static Found mail(RecordData person) {
        if (person.get("address") instanceof Address address && address.city() != null) {
            String line = Stream.of(
                            address.street(), address.postalCode(), address.city(), address.state(), address.country())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            return new Found(line, null);
        }
        return new Found(null, NO_ADDRESS);
    }

    private static java.util.Optional<Found> first(Stream<Map<String, Object>> items, String key) {
        return items.sorted(java.util.Comparator.comparing(item -> !Boolean.TRUE.equals(item.get("primary"))))
                .map(item -> (String) item.get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .map(address -> new Found(address, null));
    }
}
