package org.mortise.core.imports.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** What can be made of a text before it goes into its field. The JSON names are lowerCamelCase. */
public enum Transform {
    NONE {
        @Override
        public String apply(String text) {
            return text;
        }
    },
    /** {@code Anna Maria Snelling} → {@code Anna Maria}. */
    FIRST_NAME {
        @Override
        public String apply(String text) {
            int blank = text.lastIndexOf(' ');
            return blank < 0 ? "" : text.substring(0, blank).strip();
        }
    },
    /** {@code Anna Maria Snelling} → {@code Snelling}. */
    LAST_NAME {
        @Override
        public String apply(String text) {
            return text.substring(text.lastIndexOf(' ') + 1);
        }
    },
    /** {@code Anna Snelling} → {@code anna.snelling}; without accents. */
    USERNAME {
        @Override
        public String apply(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            return plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", ".").replaceAll("[^\\p{L}\\p{N}.@_-]", "");
        }
    },
    LOWER_CASE {
        @Override
        public String apply(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    },
    UPPER_CASE {
        @Override
        public String apply(String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    };

    /** @param text without blanks around it, never empty */
    public abstract String apply(String text);
}
