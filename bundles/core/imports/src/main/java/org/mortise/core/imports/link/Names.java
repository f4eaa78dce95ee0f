package org.mortise.core.imports.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;

/** The name of a record, and the form in which two spellings of one name are alike. */
final class Names {

    private static final Pattern INSIGNIFICANT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Names() {}

    static String of(RecordData record, RecordType type) {
        return type.nameFields().stream()
                .map(record::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** Letters and digits alone, in lower case, without accents; may be empty. */
    static String normalised(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return INSIGNIFICANT.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
