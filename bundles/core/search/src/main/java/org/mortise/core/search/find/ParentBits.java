package org.mortise.core.search.find;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SparseFixedBitSet;
import org.mortise.core.search.index.Names;

/** Which records, by their keys, a query finds; for one search, answered as they are asked for. */
final class ParentBits {

    private final List<LeafReaderContext> leaves;
    private final Weight weight;
    private final BitSet[] found;
    private final Map<BytesRef, Boolean> known = new HashMap<>();

    ParentBits(IndexSearcher searcher, Query query) throws IOException {
        this.leaves = searcher.getIndexReader().leaves();
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        this.found = new BitSet[leaves.size()];
    }

    /** Several threads may search the segments of one index. */
    synchronized boolean has(BytesRef key) throws IOException {
        Boolean has = known.get(key);
        if (has == null) {
            has = lookUp(key);
            known.put(BytesRef.deepCopyOf(key), has);
        }
        return has;
    }

    private boolean lookUp(BytesRef key) throws IOException {
        for (int i = 0; i < leaves.size(); i++) {
            LeafReaderContext leaf = leaves.get(i);
            Terms terms = leaf.reader().terms(Names.KEY);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (each.seekExact(key)) {
                Bits living = leaf.reader().getLiveDocs();
                PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
                for (int id = documents.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = documents.nextDoc()) {
                    if (living == null || living.get(id)) {
                        return bits(i).get(id);
                    }
                }
            }
        }
        return false;
    }

    private BitSet bits(int index) throws IOException {
        if (found[index] == null) {
            LeafReaderContext leaf = leaves.get(index);
            BitSet bits = new SparseFixedBitSet(Math.max(1, leaf.reader().maxDoc()));
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator documents = scorer.iterator();
                for (int id = documents.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = documents.nextDoc()) {
                    bits.set(id);
                }
            }
            found[index] = bits;
        }
        return found[index];
    }
}
