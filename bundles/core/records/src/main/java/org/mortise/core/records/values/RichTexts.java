package org.mortise.core.records.values;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.mortise.api.records.Field;

/**
 * Reads HTML and keeps what is harmless of it, so that whoever shows it need not ask who wrote it. Images go too: to load one
 * tells its server who reads the record, and when.
 */
final class RichTexts {

    private static final int DEFAULT_LENGTH = 20_000;

    private static final Safelist HARMLESS = Safelist.relaxed()
            .removeTags("img")
            .addTags("hr", "s", "del", "ins", "mark")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    private final Values values;

    RichTexts(Values values) {
        this.values = values;
    }

    Object read(Field field, Object value, String path) {
        int limit = field.maxLength().orElse(DEFAULT_LENGTH);
        Object text = new Texts(values).text(value, limit, path);
        if (Values.refused(text)) {
            return text;
        }
        String clean = clean((String) text);
        if (clean.length() > limit) {
            return values.refuse(
                    path, "must have at most " + limit + " characters; as clean HTML it has " + clean.length());
        }
        return clean.isBlank() ? null : clean;
    }

    /** What is clean already stays as it is, letter by letter. */
    static String clean(String html) {
        Document.OutputSettings asIs = new Document.OutputSettings()
                .prettyPrint(false)
                .charset("UTF-8")
                .escapeMode(Entities.EscapeMode.xhtml);
        return Jsoup.clean(html, "", HARMLESS, asIs);
    }
}
