package org.mortise.core.imports.propose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.core.imports.mapping.FieldPath;

/** All the words by which the fields of a type go: names, labels in several languages, and what other systems call them. */
final class FieldTerms {

    /** What people and other systems write, by the name or part of ours. */
    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry("name", List.of("company", "company name", "organisation", "organization", "title", "Firma")),
            Map.entry("firstName", List.of("first", "given name", "forename", "Vorname")),
            Map.entry("lastName", List.of("last", "surname", "family name", "Nachname")),
            Map.entry("emailAddress", List.of("email", "e-mail", "mail")),
            Map.entry("emailAddresses", List.of("email", "e-mail", "mail", "email address")),
            Map.entry("phoneNumber", List.of("phone", "telephone", "tel", "Telefon")),
            Map.entry("phoneNumbers", List.of("phone", "telephone", "tel", "mobile", "phone number", "Telefon")),
            Map.entry("numberOfEmployees", List.of("employees", "staff", "headcount")),
            Map.entry("annualRevenue", List.of("revenue", "turnover", "Umsatz")),
            Map.entry("industry", List.of("sector", "branch", "Branche")),
            Map.entry("website", List.of("web", "homepage", "url")),
            Map.entry("accounts", List.of("account", "company", "organisation", "organization", "Firma")),
            Map.entry("account", List.of("company", "customer", "organisation", "organization", "Firma")),
            Map.entry("owner", List.of("sales agent", "salesperson", "assigned to", "responsible")),
            Map.entry("amount", List.of("value", "deal value", "close value", "price")),
            Map.entry("stage", List.of("deal stage", "phase")),
            Map.entry("externalId", List.of("key", "external key", "foreign key", "legacy id", "record id")),
            Map.entry("leadSource", List.of("source", "origin")),
            Map.entry("title", List.of("job title", "position")),
            Map.entry("street", List.of("address", "address line 1", "Straße")),
            Map.entry("city", List.of("town", "Ort", "Stadt")),
            Map.entry("state", List.of("province", "region", "county")),
            Map.entry("postalCode", List.of("zip", "zip code", "postcode", "PLZ")),
            Map.entry("country", List.of("Land", "office location")));

    /** A field and how a column that bears the word would have been found. */
    record Hit(String field, String how, int rank) {}

    private final Map<String, Hit> hits = new HashMap<>();

    /** @param texts the translations of each language */
    FieldTerms(RecordType type, Collection<Map<String, String>> texts) {
        for (Field field : type.fields()) {
            boolean writable = !field.readOnly() || field.name().equals("id");
            if (writable) {
                for (FieldPath path : paths(field)) {
                    add(path, texts);
                }
            }
        }
    }

    Map<String, Hit> hits() {
        return hits;
    }

    /** Null when no word is exactly this one. */
    Hit exact(String column) {
        return hits.get(plain(column));
    }

    private static List<FieldPath> paths(Field field) {
        List<FieldPath> paths = new ArrayList<>(List.of(new FieldPath(field, null)));
        if (field.type() == FieldType.ADDRESS) {
            paths.clear();
            FieldPath.ADDRESS.forEach(part -> paths.add(new FieldPath(field, part)));
        } else if (Field.ANY.equals(field.target())) {
            paths.clear();
            paths.add(new FieldPath(field, FieldPath.TYPE));
            paths.add(new FieldPath(field, FieldPath.ID));
        }
        return paths;
    }

    private void add(FieldPath path, Collection<Map<String, String>> texts) {
        Field field = path.field();
        String target = (field.custom() ? "custom." : "") + path.text();
        put(target, target, "name", 0);
        put(field.name() + (path.part() == null ? "" : " " + path.part()), target, "name", 0);
        for (Map<String, String> language : texts) {
            String label = language.get(field.label());
            if (label != null) {
                put(path.part() == null ? label : label + " " + path.part(), target, "label", 1);
            }
        }
        String last = path.part() == null ? field.name() : path.part();
        // A column that is called "type" or "id" alone is hardly about the record that a field points to.
        if (path.part() != null && field.type() == FieldType.ADDRESS) {
            put(path.part(), target, "synonym", 2);
        }
        SYNONYMS.getOrDefault(last, List.of()).forEach(word -> put(word, target, "synonym", 3));
    }

    private void put(String word, String field, String how, int rank) {
        String plain = plain(word);
        if (!plain.isEmpty()) {
            hits.merge(plain, new Hit(field, how, rank), (one, other) -> other.rank() < one.rank() ? other : one);
        }
    }

    /** Letters and digits alone, without case and accents. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
