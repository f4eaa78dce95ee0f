package org.mortise.core.search.find;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.mortise.core.search.index.Names;

/**
 * Documents whose parent is found by a query. The parent is looked up by its key when all else fits, so that nothing of a parent
 * stands in its children and a parent's new owner needs no new documents of theirs.
 */
final class WithParent extends Query {

    private final Query parents;

    WithParent(Query parents) {
        this.parents = Objects.requireNonNull(parents);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = parents.rewrite(searcher);
        return rewritten == parents ? super.rewrite(searcher) : new WithParent(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        ParentBits readable = new ParentBits(searcher, parents);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                BinaryDocValues parent = leaf.reader().getBinaryDocValues(Names.PARENT);
                if (parent == null) {
                    return null;
                }
                TwoPhaseIterator each = new TwoPhaseIterator(parent) {
                    @Override
                    public boolean matches() throws IOException {
                        return readable.has(parent.binaryValue());
                    }

                    @Override
                    public float matchCost() {
                        return 1_000;
                    }
                };
                return new ConstantScoreScorer(this, score(), mode, each);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                // The parent may stand in another segment, which changes by itself.
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "withParent(" + parents + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WithParent same && parents.equals(same.parents);
    }

    @Override
    public int hashCode() {
        return 31 * parents.hashCode() + 7;
    }
}
