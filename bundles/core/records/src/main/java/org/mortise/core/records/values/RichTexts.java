package org.mortise.core.records.values;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.mortise.api.records.Field;

/**
 * Reads HTML and keeps what is harmless of it, so that whoever shows it need not ask who wrote it. Images go too: to load one
 * tells its server who reads the record, and when.
 */
final class RichTexts {

    private static final int DEFAULT_LENGTH = 20_000;

    /** Nobody writes deeper; and cleaning takes time with the square of the depth. */
    private static final int MAX_DEPTH = 200;

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
        Document dirty = Jsoup.parseBodyFragment((String) text);
        if (depth(dirty) > MAX_DEPTH) {
            return values.refuse(path, "must not be nested more than " + MAX_DEPTH + " levels deep");
        }
        String clean = clean(dirty);
        if (clean.length() > limit) {
            return values.refuse(
                    path, "must have at most " + limit + " characters; as clean HTML it has " + clean.length());
        }
        return clean.isBlank() ? null : clean;
    }

    private static int depth(Document document) {
        int[] deepest = {0};
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    /** What is clean already stays as it is, letter by letter. */
    private static String clean(Document dirty) {
        Document clean = new Cleaner(HARMLESS).clean(dirty);
        clean.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.xhtml);
        return clean.body().html();
    }
}
