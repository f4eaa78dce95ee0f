package org.mortise.core.duplicates.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The block keys of a record. */
public final class Blocks {

    private static final int MOST_KEYS = 200;

    private Blocks() {}

    static Set<String> keys(MatchRule rule, Profile profile) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < rule.keys().size() && keys.size() < MOST_KEYS; i++) {
            List<String> combined = List.of(i + ":");
            for (BlockKey.Part part : rule.keys().get(i).parts()) {
                combined = combined(combined, forms(part, profile.of(part.path())));
            }
            keys.addAll(combined);
        }
        return keys;
    }

    private static List<String> combined(List<String> beginnings, Set<String> ends) {
        List<String> combined = new ArrayList<>();
        for (String beginning : beginnings) {
            for (String end : ends) {
                if (combined.size() < MOST_KEYS) {
                    combined.add(beginning + end + "|");
                }
            }
        }
        return combined;
    }

    private static Set<String> forms(BlockKey.Part part, List<String> values) {
        Set<String> forms = new LinkedHashSet<>();
        for (String value : values) {
            String plain = Texts.plain(value);
            switch (part.form()) {
                case "plain" -> forms.add(plain);
                case "sound" -> {
                    String sound = Comparator.sound(plain);
                    forms.add(sound.isEmpty() ? plain : sound);
                }
                case "digits" -> forms.add(Comparator.PHONE.prepare(value));
                case "word" -> {
                    for (String word : plain.split(" ")) {
                        if (word.length() > 3 || !word.isEmpty() && Character.isDigit(word.charAt(0))) {
                            forms.add(word);
                        }
                    }
                }
                default -> {
                    String letters = plain.replace(" ", "");
                    forms.add(letters.substring(0, Math.min(letters.length(), Integer.parseInt(part.form()))));
                }
            }
        }
        forms.remove("");
        return forms;
    }
}
