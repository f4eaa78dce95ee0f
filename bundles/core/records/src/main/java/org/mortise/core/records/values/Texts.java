package org.mortise.core.records.values;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;

/** Reads the textual types. */
final class Texts {

    private static final int DEFAULT_LENGTH = 255;
    private static final int DEFAULT_LONG_LENGTH = 20_000;
    // One @ with something sane around it; whether mail arrives is found out by sending one.
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]+\\.[^\\s@<>\"(),;:.]{2,}");
    private static final Pattern PHONE =
            Pattern.compile("[+(]?[0-9][0-9 ()/.\\-]{1,40}( ?(x|ext\\.?|#) ?[0-9]{1,10})?");

    private final Values values;

    Texts(Values values) {
        this.values = values;
    }

    Object read(Field field, Object value, String path) {
        int limit =
                field.maxLength().orElse(field.type() == FieldType.LONG_TEXT ? DEFAULT_LONG_LENGTH : DEFAULT_LENGTH);
        Object result = text(value, limit, path);
        if (Values.refused(result)) {
            return result;
        }
        String text = (String) result;
        if (field.type() != FieldType.LONG_TEXT) {
            text = text.strip();
        }
        if (field.pattern().isPresent() && !text.matches(field.pattern().get())) {
            return values.refuse(
                    path, "must match the pattern " + field.pattern().get());
        }
        return switch (field.type()) {
            case EMAIL ->
                EMAIL.matcher(text).matches()
                        ? text
                        : values.refuse(path, "must be an e-mail address such as ada@example.com");
            case PHONE ->
                PHONE.matcher(text).matches()
                        ? text
                        : values.refuse(path, "must be a phone number such as +49 30 1234567");
            case URL -> url(text, path);
            default -> text;
        };
    }

    /** A text without control characters and not too long. */
    Object text(Object value, int limit, String path) {
        if (!(value instanceof String text)) {
            return values.refuse(path, "must be a text");
        }
        if (text.length() > limit) {
            return values.refuse(path, "must have at most " + limit + " characters; it has " + text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFE' || c == '\uFFFF') {
                return values.refuse(path, "must not contain control characters");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return values.refuse(path, "must not contain half a character (a lone surrogate)");
                }
                i++;
            }
        }
        return text;
    }

    private Object url(String text, String path) {
        try {
            String candidate = text.contains("://") ? text : "https://" + text;
            URI uri = new URI(candidate);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null) {
                return candidate;
            }
        } catch (URISyntaxException e) {
            return values.refuse(path, "must be a web address such as https://example.com");
        }
        return values.refuse(path, "must be a web address such as https://example.com");
    }
}
