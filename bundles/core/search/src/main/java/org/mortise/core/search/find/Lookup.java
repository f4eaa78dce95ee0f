package org.mortise.core.search.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.mortise.core.search.index.Names;

/** One look into one state of the index. */
final class Lookup {

    private static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Names.ID_HIGH, SortField.Type.LONG, true),
            new SortField(Names.ID_LOW, SortField.Type.LONG, true));

    private final IndexSearcher searcher;

    Lookup(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** @param after null for the beginning */
    List<Found> find(Query query, Place after, int count, boolean typos, long now) throws IOException {
        FieldDoc place = after == null ? null : after.hit();
        var manager = new TopFieldCollectorManager(BEST_FIRST, count, place, count);
        List<Found> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, manager).scoreDocs) {
            found.add(found((FieldDoc) hit, typos, now));
        }
        return found;
    }

    /** The types that the index has documents of. */
    Set<String> types() throws IOException {
        Set<String> types = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Names.TYPE);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            while (each.next() != null) {
                types.add(each.term().utf8ToString());
            }
        }
        return types;
    }

    private Found found(FieldDoc hit, boolean typos, long now) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
        int document = hit.doc - leaf.docBase;
        SortedDocValues types = DocValues.getSorted(leaf.reader(), Names.TYPE);
        NumericDocValues high = DocValues.getNumeric(leaf.reader(), Names.ID_HIGH);
        NumericDocValues low = DocValues.getNumeric(leaf.reader(), Names.ID_LOW);
        if (!types.advanceExact(document) || !high.advanceExact(document) || !low.advanceExact(document)) {
            throw new IOException("A document of the index has no id");
        }
        return new Found(
                types.lookupOrd(types.ordValue()).utf8ToString(),
                new UUID(high.longValue(), low.longValue()),
                Place.of(hit, typos, now));
    }
}
