package com.pigeon.sms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One card: of its properties those that a contact has. Of several values of a kind the first counts. */
final class VCard {

    static final List<String> COLUMNS = List.of(
            "First name",
            "Last name",
            "Title",
            "Organisation",
            "Email address",
            "Phone number",
            "Street",
            "City",
            "Postal code",
            "Country",
            "Note");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param line {@code group.NAME;PARAMETER=x:value} */
    void add(String line) {
        int colon = colon(line);
        if (colon < 0) {
            return;
        }
        String head = line.substring(0, colon).split(";", 2)[0];
        List<String> parts = parts(line.substring(colon + 1));
        switch (head.substring(head.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT)) {
            case "N" -> {
                put("Last name", parts, 0);
                put("First name", parts, 1);
            }
            case "FN" -> put("Full name", parts, 0);
            case "TITLE" -> put("Title", parts, 0);
            case "ORG" -> put("Organisation", parts, 0);
            case "EMAIL" -> put("Email address", parts, 0);
            case "TEL" -> putPhone(parts.get(0));
            case "ADR" -> {
                put("Street", parts, 2);
                put("City", parts, 3);
                put("Postal code", parts, 5);
                put("Country", parts, 6);
            }
            case "NOTE" -> put("Note", parts, 0);
            default -> {
                // A contact has no place for it.
            }
        }
    }

    /** In the order of the columns. Who has no last name goes by the full one. */
    List<String> cells() {
        values.putIfAbsent("Last name", values.getOrDefault("Full name", ""));
        return COLUMNS.stream().map(column -> values.getOrDefault(column, "")).toList();
    }

    private void putPhone(String number) {
        put("Phone number", List.of(number.replaceFirst("(?i)^tel:", "")), 0);
    }

    private void put(String column, List<String> parts, int part) {
        if (part < parts.size() && !parts.get(part).isBlank()) {
            values.putIfAbsent(column, parts.get(part).strip());
        }
    }

    /** The first one that is not in quotes. */
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /** What semicolons part, without the backslashes before special letters. */
    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                part.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else if (c == ';') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
