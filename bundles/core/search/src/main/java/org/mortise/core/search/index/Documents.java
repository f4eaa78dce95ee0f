package org.mortise.core.search.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;
import org.mortise.core.search.words.Word;
import org.mortise.core.search.words.WordStream;
import org.mortise.core.search.words.Words;

/** Makes the index's document of a record. Nothing is stored in it: a hit is always read from the database. */
public final class Documents {

    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    /** With its length, since a short name is a better hit than a long one. */
    private static final FieldType NAME_WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

    private static final FieldType TERMS = type(IndexOptions.DOCS, true);

    private static final int LONGEST_NAME = 200;

    private Documents() {}

    public static Document of(RecordType type, RecordData record) {
        Document document = new Document();
        UUID id = record.id();
        document.add(new StringField(Names.KEY, key(id), Field.Store.NO));
        document.add(new StringField(Names.TYPE, type.name(), Field.Store.NO));
        document.add(new SortedDocValuesField(Names.TYPE, new BytesRef(type.name())));
        document.add(new NumericDocValuesField(Names.ID_HIGH, id.getMostSignificantBits()));
        document.add(new NumericDocValuesField(Names.ID_LOW, id.getLeastSignificantBits()));
        long modified = record.get(SystemFields.MODIFIED_AT) instanceof Instant instant ? instant.toEpochMilli() : 0;
        document.add(new NumericDocValuesField(Names.MODIFIED, modified));
        AccessTerms.add(document, type, record);
        addName(document, type, record);
        addFields(document, type, record);
        return document;
    }

    /** The term of {@link Names#KEY}. */
    public static BytesRef key(UUID id) {
        return new BytesRef(java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** A whole name as it stands in the index. */
    public static String whole(List<Word> words) {
        StringBuilder whole = new StringBuilder();
        for (Word word : words) {
            if (word.step() > 0) {
                whole.append(whole.isEmpty() ? "" : " ").append(word.term());
            }
        }
        return whole.length() > LONGEST_NAME ? whole.substring(0, LONGEST_NAME) : whole.toString();
    }

    private static void addName(Document document, RecordType type, RecordData record) {
        // A name field that is not searchable is not found by way of the name either.
        String name = SearchableValues.name(
                type, record, field -> type.field(field).orElseThrow().searchable());
        List<Word> words = Words.ofValue(name);
        if (!words.isEmpty()) {
            document.add(new StringField(Names.WHOLE_NAME, whole(Words.ofQuestion(name)), Field.Store.NO));
            document.add(new Field(Names.NAME, new WordStream(words), NAME_WORDS));
            document.add(new Field(Names.NAME_PREFIXES, terms(prefixes(words)), TERMS));
        }
    }

    private static void addFields(Document document, RecordType type, RecordData record) {
        Set<String> prefixes = new LinkedHashSet<>();
        for (org.mortise.api.records.Field field : SearchableValues.fields(type)) {
            for (SearchableValues.Text text : SearchableValues.of(record, field)) {
                List<Word> words = Words.ofValue(text.text());
                document.add(new Field(Names.ALL, new WordStream(words), WORDS));
                document.add(new Field(Names.words(field.name()), new WordStream(words), WORDS));
                prefixes.addAll(prefixes(words));
                if (text.phone()) {
                    for (String digits : Phones.parts(text.text())) {
                        document.add(new Field(Names.DIGITS, digits, TERMS));
                        document.add(new Field(Names.digits(field.name()), digits, TERMS));
                    }
                }
            }
        }
        document.add(new Field(Names.ALL_PREFIXES, terms(prefixes), TERMS));
    }

    private static Set<String> prefixes(List<Word> words) {
        Set<String> prefixes = new LinkedHashSet<>();
        for (Word word : words) {
            int length = word.chinese()
                    ? 0
                    : Math.min(Names.LONGEST_PREFIX, word.term().length());
            for (int i = 1; i <= length; i++) {
                prefixes.add(word.term().substring(0, i));
            }
        }
        return prefixes;
    }

    private static WordStream terms(Set<String> terms) {
        List<Word> words = new ArrayList<>(terms.size());
        terms.forEach(term -> words.add(new Word(term, 1, 0, 0, false)));
        return new WordStream(words);
    }

    private static FieldType type(IndexOptions options, boolean withoutLength) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(withoutLength);
        type.freeze();
        return type;
    }
}
