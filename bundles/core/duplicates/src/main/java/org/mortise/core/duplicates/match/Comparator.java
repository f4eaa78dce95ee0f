package org.mortise.core.duplicates.match;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How two values of a field are compared: from 0, nothing in common, to 1, the same. Safe for use by many threads. */
public enum Comparator {
    /** The same, character by character. */
    EXACT {
        @Override
        String prepare(String value) {
            return value.strip();
        }

        @Override
        double similarity(String one, String other) {
            return one.equals(other) ? 1 : 0;
        }
    },
    /** The same but for letter case, accents, punctuation. */
    NORMALISED {
        @Override
        double similarity(String one, String other) {
            return one.equals(other) ? 1 : 0;
        }
    },
    /** What sounds alike in European languages counts as nearly the same. */
    PHONETIC {
        @Override
        double similarity(String one, String other) {
            if (one.equals(other)) {
                return 1;
            }
            String sound = sound(one);
            return !sound.isEmpty() && sound.equals(sound(other)) ? 0.9 : 0;
        }
    },
    /** By the typing errors between the two. */
    EDIT_DISTANCE {
        @Override
        double similarity(String one, String other) {
            return TypingErrors.similarity(one, other);
        }
    },
    /** Jaro-Winkler: tolerant of errors, the beginning counts more. */
    JARO_WINKLER {
        @Override
        double similarity(String one, String other) {
            return one.equals(other) ? 1 : new JaroWinklerSimilarity().apply(one, other);
        }
    },
    /** Word by word in any order, with typing errors; numbers count double. */
    WORDS {
        @Override
        double similarity(String one, String other) {
            return Words.similarity(one, other);
        }
    },
    /** By their last nine digits: with or without the country. */
    PHONE {
        @Override
        String prepare(String value) {
            String digits = Texts.digits(value);
            return digits.length() < 6 ? "" : digits.substring(Math.max(0, digits.length() - 9));
        }

        @Override
        double similarity(String one, String other) {
            return one.equals(other) ? 1 : 0;
        }
    };

    static Optional<Comparator> named(String name) {
        return Stream.of(values()).filter(each -> each.json().equals(name)).findFirst();
    }

    /** The name in a rule: {@code editDistance}. */
    String json() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }

    /** What is kept of a value for comparing; empty for nothing. */
    String prepare(String value) {
        return Texts.plain(value);
    }

    /** @param one prepared, not empty */
    abstract double similarity(String one, String other);

    /** Empty for scripts that it does not know. */
    static String sound(String text) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(6);
        String sound = metaphone.doubleMetaphone(text);
        return sound == null ? "" : sound;
    }
}
