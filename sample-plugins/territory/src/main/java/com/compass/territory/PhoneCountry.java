package com.compass.territory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.scores.Classification;
import org.mortise.api.scores.Classifier;
import org.mortise.api.scores.ClassifierRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Suggests the territory of an account by the country code of its phone number: it is a guess, so nobody is assigned by it. */
@Component(
        property = {
            "mortise.classifier=territory.phone-country",
            "mortise.type=" + Territories.ACCOUNT,
            "mortise.field=territory"
        })
public final class PhoneCountry implements Classifier {

    private static final double LIKELY = 0.8;

    /** Codes of countries whose numbers begin in this way; those that several countries share are left out. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("31", "NL"),
            Map.entry("32", "BE"),
            Map.entry("33", "FR"),
            Map.entry("34", "ES"),
            Map.entry("41", "CH"),
            Map.entry("43", "AT"),
            Map.entry("44", "GB"),
            Map.entry("45", "DK"),
            Map.entry("46", "SE"),
            Map.entry("47", "NO"),
            Map.entry("48", "PL"),
            Map.entry("49", "DE"));

    private final Territories territories;

    @Activate
    public PhoneCountry(@Reference Records records) {
        this.territories = new Territories(records);
    }

    @Override
    public List<Classification> classify(ClassifierRequest request) {
        return country(request.record().text("phoneNumber"))
                .flatMap(territories::of)
                .map(RecordData::reference)
                .map(territory -> List.of(new Classification(territory, LIKELY)))
                .orElse(List.of());
    }

    static Optional<String> country(String number) {
        String digits = number == null ? "" : number.replaceAll("[^+0-9]", "").replaceFirst("^00", "+");
        return digits.startsWith("+") && digits.length() > 3
                ? Optional.ofNullable(COUNTRIES.get(digits.substring(1, 3)))
                : Optional.empty();
    }
}
