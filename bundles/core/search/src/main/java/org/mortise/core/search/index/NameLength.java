package org.mortise.core.search.index;

import org.apache.lucene.search.similarities.BasicStats;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.similarities.SimilarityBase;

/**
 * What a word counts: what the question says, and in a name less the longer it is. Nothing of it depends on how often a word
 * occurs elsewhere, so that a hit keeps its score, and a cursor its place, while others are added.
 */
public final class NameLength extends PerFieldSimilarityWrapper {

    private final Similarity words = new BooleanSimilarity();
    private final Similarity name = new Shorter();

    @Override
    public Similarity get(String field) {
        return field.equals(Names.NAME) ? name : words;
    }

    private static final class Shorter extends SimilarityBase {

        @Override
        protected double score(BasicStats stats, double frequency, double length) {
            return stats.getBoost() * (0.75 + 0.25 / Math.max(1, length));
        }

        @Override
        public String toString() {
            return "shorter";
        }
    }
}
