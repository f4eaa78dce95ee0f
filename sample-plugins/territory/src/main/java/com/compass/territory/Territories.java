package com.compass.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mortise.api.records.Address;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;

/** The territories that the caller may read. Safe for use by many threads. */
final class Territories {

    static final String TYPE = "territory";
    static final String ACCOUNT = "account";
    static final String CONTACT = "contact";

    private static final int MOST = 50;

    private final Records records;

    Territories(Records records) {
        this.records = records;
    }

    /** @param code of a country, in upper case */
    Optional<RecordData> of(String code) {
        return containing(code).stream()
                .filter(territory -> countries(territory.text("countries")).contains(code))
                .findFirst();
    }

    private List<RecordData> containing(String code) {
        return records.query(
                        Query.of(TYPE).where("countries==\"*" + code + "*\"").limit(MOST))
                .items();
    }

    static List<String> countries(String list) {
        return list == null ? List.of() : Arrays.asList(list.split(","));
    }

    /** The field with the address that decides. */
    static String addressOf(String type) {
        return type.equals(ACCOUNT) ? "billingAddress" : "address";
    }

    /** The code of the country; empty when there is none, or a name that is no code. */
    static Optional<String> country(Object address) {
        return Optional.ofNullable((Address) address)
                .map(Address::country)
                .map(country -> country.strip().toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{2}"));
    }
}
