package org.mortise.core.search.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Takes texts apart into words: at everything that is neither a letter nor a digit, apostrophes aside, so that the parts of an
 * e-mail address or a number with dashes are words; Chinese, Japanese and Korean into overlapping pairs of characters. Safe for
 * use by many threads.
 */
public final class Words {

    /**
     * Of the rules here. An index with another one is made anew, so count it up with every change that gives a text other
     * words.
     */
    public static final int VERSION = 1;

    /** Words of two values of a field are never neighbours of a phrase. */
    private static final int VALUE_GAP = 100;

    private static final NormalizeCharMap SEPARATORS = separators();
    private static final Analyzer STORING = new Rules(true);
    private static final Analyzer ASKING = new Rules(false);

    private Words() {}

    /** What a value is found by: of Chinese both the pairs and the single characters. */
    public static List<Word> ofValue(String text) {
        return words(STORING, text);
    }

    /** What is looked for: of Chinese the pairs, and a character that stands alone. */
    public static List<Word> ofQuestion(String text) {
        return words(ASKING, text);
    }

    /** For the index writer, which asks it for the gap between values. */
    public static Analyzer analyzer() {
        return STORING;
    }

    private static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() > 0) {
                    words.add(new Word(
                            term.toString(),
                            step.getPositionIncrement(),
                            offset.startOffset(),
                            offset.endOffset(),
                            chinese(type.type())));
                }
            }
            stream.end();
        } catch (IOException e) {
            // It reads from memory.
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static boolean chinese(String type) {
        return CJKBigramFilter.DOUBLE_TYPE.equals(type) || CJKBigramFilter.SINGLE_TYPE.equals(type);
    }

    private static NormalizeCharMap separators() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        // The standard rules keep these inside of words.
        for (String separator : List.of(".", ",", ":", ";", "_", "\u00b7")) {
            map.add(separator, " ");
        }
        for (String apostrophe : List.of("'", "\u2019", "\u2018", "\u02bc", "\uff07")) {
            map.add(apostrophe, "");
        }
        return map.build();
    }

    private static final class Rules extends Analyzer {

        private final boolean singles;

        Rules(boolean singles) {
            this.singles = singles;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            int scripts =
                    CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
            return new TokenStreamComponents(
                    tokenizer, new CJKBigramFilter(new FoldFilter(tokenizer), scripts, singles));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(SEPARATORS, reader);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return VALUE_GAP;
        }
    }
}
