package org.mortise.core.search.feed;

import java.io.IOException;
import java.util.Set;
import org.mortise.api.records.Page;
import org.mortise.api.records.RecordType;
import org.mortise.core.search.index.Index;
import org.mortise.core.search.index.IndexState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts whole types into an index, some records at a time: those that it has not, and those whose searchable fields are not the
 * ones with which it was done. Where it stands is committed, so that a crash costs little of it.
 */
final class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

    private final RecordSource source;
    private final Index index;
    private final Writer writer;
    private String form;
    private volatile long done;
    private volatile long expected;

    Scanner(RecordSource source, Index index, Writer writer) {
        this.source = source;
        this.index = index;
        this.writer = writer;
    }

    /** @return false when there is nothing to do */
    boolean step() throws IOException {
        IndexState state = index.state();
        RecordType type = state.scanType() == null
                ? begin(state)
                : source.type(state.scanType()).orElse(null);
        if (type == null) {
            boolean left = state.scanType() != null;
            state.scan(null, null);
            return left;
        }
        if (form == null) {
            form = TypeForm.of(type);
        } else if (!form.equals(TypeForm.of(type))) {
            // Its fields change while we are at it: from the beginning.
            form = null;
            state.scan(type.name(), null);
            return true;
        }
        Page page = source.scan(type, state.scanCursor());
        writer.put(type, page.items());
        done += page.items().size();
        if (page.nextCursor() != null) {
            state.scan(type.name(), page.nextCursor());
        } else {
            state.scanned().put(type.name(), form);
            state.scan(null, null);
            form = null;
        }
        return true;
    }

    /** Whether everything that is installed now is in the index. */
    boolean complete() {
        IndexState state = index.state();
        return state.scanType() == null
                && source.types().stream().allMatch(type -> state.scanned().containsKey(type.name()));
    }

    /** Records put into the index by scanning since the start. */
    long done() {
        return done;
    }

    /** How many there are to scan, about; 0 when that is not known yet. */
    long expected() {
        return expected;
    }

    /** Counts what there is to do: once, since it costs. */
    void estimate() {
        long sum = 0;
        for (RecordType type : source.types()) {
            if (!index.state().scanned().containsKey(type.name())) {
                sum += source.count(type);
            }
        }
        expected = done + sum;
    }

    private RecordType begin(IndexState state) {
        for (RecordType type : source.types()) {
            String before = state.scanned().get(type.name());
            String now = TypeForm.of(type);
            if (now.equals(before)) {
                continue;
            }
            if (before != null && onlyEmptyFieldsMore(type, before, now)) {
                state.scanned().put(type.name(), now);
                continue;
            }
            LOG.debug("Putting {} into the index", type.name());
            form = null;
            state.scan(type.name(), null);
            return type;
        }
        return null;
    }

    /** A field that was added a moment ago has no values yet: millions of records need not be read for it. */
    private boolean onlyEmptyFieldsMore(RecordType type, String before, String now) {
        Set<String> added = TypeForm.added(before, now);
        return added != null && added.stream().noneMatch(field -> source.hasValues(type, field));
    }
}
