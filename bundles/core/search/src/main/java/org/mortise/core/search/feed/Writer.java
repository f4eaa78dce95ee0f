package org.mortise.core.search.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.core.search.index.Documents;
import org.mortise.core.search.index.Index;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts records into an index as they are now. Doing it twice is as good as once. */
final class Writer {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final RecordSource source;
    private final Index index;

    Writer(RecordSource source, Index index) {
        this.source = source;
        this.index = index;
    }

    /** Reads the records and puts them in; those that are not living go out. */
    void renew(RecordType type, Collection<UUID> ids) throws IOException {
        List<RecordData> living = source.read(type, ids);
        put(type, living);
        Set<UUID> gone = new HashSet<>(ids);
        living.forEach(record -> gone.remove(record.id()));
        if (!gone.isEmpty()) {
            index.delete(gone);
        }
    }

    void put(RecordType type, List<RecordData> records) throws IOException {
        List<UUID> failed = new ArrayList<>();
        for (RecordData record : records) {
            Document document;
            try {
                document = Documents.of(type, record);
            } catch (RuntimeException e) {
                // One record that we cannot take apart must not keep all others from being found.
                LOG.warn("{} {} is not searchable: {}", type.name(), record.id(), e.toString());
                failed.add(record.id());
                continue;
            }
            index.put(record.id(), document);
        }
        if (!failed.isEmpty()) {
            index.delete(failed);
        }
    }
}
