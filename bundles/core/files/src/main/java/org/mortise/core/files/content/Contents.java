package org.mortise.core.files.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.files.store.FileStore;

/**
 * Takes files in and gives their content out. The content is safe in the store before a row of the database names it, so that what
 * stops in between leaves content without a name, which the cleaner finds, and never a name without content.
 */
public final class Contents {

    private final FileTable table;
    private final FileStore store;
    private final Transactions transactions;
    private final Callers callers;
    private final Intake intake;
    private final Clock clock;

    public Contents(
            FileTable table, FileStore store, Transactions transactions, Callers callers, Intake intake, Clock clock) {
        this.table = table;
        this.store = store;
        this.transactions = transactions;
        this.callers = callers;
        this.intake = intake;
        this.clock = clock;
    }

    /** The largest file that is taken, in bytes. */
    public long maxBytes() {
        return intake.maxBytes();
    }

    /**
     * @param name as the client calls it; may be null
     * @return a file that nobody has yet; it is forgotten after a while unless a record gets it
     */
    public StoredFile take(String name, InputStream in) throws IOException {
        Intake.Received received = intake.receive(name, in);
        try {
            // The databases keep microseconds.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            transactions.requiresNew(() -> {
                table.touch(received.sha256(), now);
                return null;
            });
            if (!store.has(received.sha256())) {
                store.put(received.sha256(), received.path());
            }
            StoredFile file = new StoredFile(
                    newId(), received.name(), received.size(), received.contentType(), received.sha256());
            UUID caller = callers.current().userId();
            transactions.requiresNew(() -> {
                table.insert(file, caller, now);
                return null;
            });
            return file;
        } finally {
            Files.deleteIfExists(received.path());
        }
    }

    public InputStream open(StoredFile file, long from, long length) throws IOException {
        return store.open(file.sha256(), from, length);
    }

    public InputStream open(String sha256, long length) throws IOException {
        return store.open(sha256, 0, length);
    }

    /** Content that comes back with the rows that name it, which are inserted soon. */
    public void keep(String sha256, InputStream in) throws IOException {
        Intake.Received received = intake.again(in);
        try {
            if (!received.sha256().equals(sha256)) {
                throw ProblemException.invalid("file", "has a content whose SHA-256 is not " + sha256);
            }
            transactions.requiresNew(() -> {
                table.touch(sha256, clock.instant().truncatedTo(ChronoUnit.MICROS));
                return null;
            });
            if (!store.has(sha256)) {
                store.put(sha256, received.path());
            }
        } finally {
            Files.deleteIfExists(received.path());
        }
    }

    private static UUID newId() {
        return UUID.randomUUID();
    }

    /** Where uploads wait until they are whole. */
    public Path waiting() {
        return intake.folder();
    }
}
