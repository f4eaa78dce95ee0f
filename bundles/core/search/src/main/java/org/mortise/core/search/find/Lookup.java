package org.mortise.core.search.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.mortise.core.search.index.Names;

/**
 * One look into one state of the index. Each segment has what was changed last at its beginning, so its best are found as the first
 * among equals, and what cannot be among them is not looked at: a million records cost hardly more than a page of them.
 */
final class Lookup {

    private final IndexSearcher searcher;

    Lookup(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** @param after null for the beginning */
    List<Found> find(Query query, Place after, int count, boolean typos) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, 1);
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            ScoreDoc passed = after == null
                    ? null
                    : new ScoreDoc(SegmentPlaces.last(segment.reader(), after) + segment.docBase, after.score());
            ScoreDoc[] best = best(weight, segment, passed, count);
            Arrays.sort(best, Comparator.comparingInt(hit -> hit.doc));
            SegmentPlaces places = new SegmentPlaces(segment.reader());
            for (ScoreDoc hit : best) {
                found.add(places.found(hit.doc - segment.docBase, hit.score, typos));
            }
        }
        found.sort(Comparator.comparing(Found::place, Place.BEST_FIRST));
        return found.subList(0, Math.min(count, found.size()));
    }

    private static ScoreDoc[] best(Weight weight, LeafReaderContext segment, ScoreDoc passed, int count)
            throws IOException {
        BulkScorer scorer = weight.bulkScorer(segment);
        if (scorer == null) {
            return new ScoreDoc[0];
        }
        TopScoreDocCollector collector = new TopScoreDocCollectorManager(count, passed, count).newCollector();
        try {
            scorer.score(collector.getLeafCollector(segment), segment.reader().getLiveDocs());
        } catch (CollectionTerminatedException e) {
            // Nothing better is to come in this segment.
            return collector.topDocs().scoreDocs;
        }
        return collector.topDocs().scoreDocs;
    }

    /** The types that the index has documents of. */
    Set<String> types() throws IOException {
        Set<String> types = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Terms terms = leaf.reader().terms(Names.TYPE);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            while (each.next() != null) {
                types.add(each.term().utf8ToString());
            }
        }
        return types;
    }
}
