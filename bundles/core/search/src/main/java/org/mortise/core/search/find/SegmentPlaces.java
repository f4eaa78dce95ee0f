package org.mortise.core.search.find;

import java.io.IOException;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.mortise.core.search.index.Names;

/**
 * What the documents of one segment are, and where they stand in its order ({@link Names#LATEST_FIRST}). To be asked in that order; for
 * an earlier document there has to be another of it.
 */
final class SegmentPlaces {

    private final SortedDocValues types;
    private final NumericDocValues modified;
    private final NumericDocValues high;
    private final NumericDocValues low;

    SegmentPlaces(LeafReader segment) throws IOException {
        this.types = DocValues.getSorted(segment, Names.TYPE);
        this.modified = DocValues.getNumeric(segment, Names.MODIFIED);
        this.high = DocValues.getNumeric(segment, Names.ID_HIGH);
        this.low = DocValues.getNumeric(segment, Names.ID_LOW);
    }

    Found found(int document, float score, boolean typos) throws IOException {
        if (!types.advanceExact(document)) {
            throw new IOException("A document of the index has no type");
        }
        Place place = place(document, score, typos);
        return new Found(types.lookupOrd(types.ordValue()).utf8ToString(), new UUID(place.high(), place.low()), place);
    }

    /** The last document that does not stand behind a place, whatever its score; -1 when all stand behind it. */
    static int last(LeafReader segment, Place place) throws IOException {
        int from = 0;
        int to = segment.maxDoc();
        while (from < to) {
            int middle = (from + to) >>> 1;
            Place there = new SegmentPlaces(segment).place(middle, place.score(), place.typos());
            if (Place.LATEST_FIRST.compare(there, place) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    private Place place(int document, float score, boolean typos) throws IOException {
        return new Place(typos, score, value(modified, document), value(high, document), value(low, document));
    }

    private static long value(NumericDocValues values, int document) throws IOException {
        if (!values.advanceExact(document)) {
            throw new IOException("A document of the index has no time or id");
        }
        return values.longValue();
    }
}
