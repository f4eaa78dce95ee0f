package org.mortise.core.search.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.mortise.core.search.words.Words;

/**
 * How far an index is. It is committed with the documents, so that after a crash both are of the same moment. Changed by the
 * thread that keeps the index; safe to read by others.
 */
public final class IndexState {

    /** Of the documents' form; count it up with {@link Documents}. */
    private static final int FORM = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private volatile long position;
    private final UUID log;
    private final int form;
    private final Map<String, String> scanned;
    private final Map<String, Set<UUID>> waiting;
    private volatile String scanType;
    private volatile String scanCursor;

    /** What is written. */
    private record Saved(
            long position,
            UUID log,
            int form,
            Map<String, String> scanned,
            Map<String, Set<UUID>> waiting,
            String scanType,
            String scanCursor) {}

    private IndexState(Saved saved) {
        this.position = saved.position();
        this.log = saved.log();
        this.form = saved.form();
        this.scanned = new java.util.concurrent.ConcurrentSkipListMap<>(saved.scanned());
        this.waiting = new TreeMap<>(saved.waiting());
        this.scanType = saved.scanType();
        this.scanCursor = saved.scanCursor();
    }

    /** Of an empty index that follows the log from a position. */
    public static IndexState begin(UUID log, long position) {
        return new IndexState(new Saved(position, log, current(), Map.of(), Map.of(), null, null));
    }

    /** @throws IllegalArgumentException when it is not the text of a state */
    public static IndexState parse(String text) {
        try {
            return new IndexState(JSON.readValue(text, Saved.class));
        } catch (JsonProcessingException | NullPointerException e) {
            throw new IllegalArgumentException("The state of the index cannot be read", e);
        }
    }

    public String text() {
        try {
            return JSON.writeValueAsString(
                    new Saved(position, log, form, new TreeMap<>(scanned), waiting, scanType, scanCursor));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int current() {
        return FORM * 1000 + Words.VERSION;
    }

    /** Whether the documents were made by the rules of this version of the software. */
    public boolean ofThisForm() {
        return form == current();
    }

    public UUID log() {
        return log;
    }

    /** Up to which every change in the log is in the index, or {@linkplain #waiting waits}. */
    public long position() {
        return position;
    }

    public void position(long value) {
        position = value;
    }

    /** The searchable fields with which each type was put into the index as a whole. */
    public Map<String, String> scanned() {
        return scanned;
    }

    /** Changed records, by type, that could not be read: their type is away. */
    public Map<String, Set<UUID>> waiting() {
        return waiting;
    }

    public void await(String type, UUID id) {
        waiting.computeIfAbsent(type, any -> new LinkedHashSet<>()).add(id);
    }

    /** The type that is being put into the index as a whole; null when none is. */
    public String scanType() {
        return scanType;
    }

    /** Where that stands; null at its beginning. */
    public String scanCursor() {
        return scanCursor;
    }

    public void scan(String type, String cursor) {
        scanType = type;
        scanCursor = cursor;
    }
}
