package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.imports.ImportFile;
import org.mortise.api.imports.ImportRows;
import org.mortise.api.imports.Importer;

/** What the platform relies on in every {@link Importer}. */
public abstract class ImporterContract {

    protected abstract Importer importer();

    /** A file of the format, with at least one row. */
    protected abstract ImportFile example();

    @Test
    public void theExampleIsRecognizedAndHasColumnsAndRows() throws IOException {
        assertTrue("it is recognized", importer().recognizes(example()));
        MemoryImportRows read = read(example());
        assertFalse("it has rows", read.rows().isEmpty());
        assertEquals("columns have names of their own", read.columns().size(), new HashSet<>(read.columns()).size());
    }

    @Test
    public void readingTwiceIsReadingTheSame() throws IOException {
        assertEquals(read(example()).rows(), read(example()).rows());
    }

    /** It is asked about every file that anybody sends. */
    @Test
    public void whatIsOfAnotherFormatIsLeftToOthers() {
        for (String other : List.of("", "name,amount\r\nAcme,1\r\n", "\0\1\2", "{\"a\":1}", "PK\3\4")) {
            ImportFile file = new MemoryImportFile("", other.getBytes(StandardCharsets.UTF_8));
            assertFalse(other, importer().recognizes(file));
        }
    }

    @Test
    public void aFileThatEndsTooEarlyIsReadSoFarOrRefused() throws IOException {
        byte[] whole = content();
        for (int part = 1; part < 4; part++) {
            readOrRefused(new MemoryImportFile(example().name(), Arrays.copyOf(whole, whole.length * part / 4)));
        }
    }

    @Test
    public void everyStreamIsClosed() throws IOException {
        Watched watched = new Watched(example());
        importer().recognizes(watched);
        importer().read(watched, new MemoryImportRows());
        assertEquals("streams that are still open", 0, watched.open);
    }

    /** What the platform says in the middle of a file reaches it. */
    @Test
    public void whoSaysEnoughIsHeard() throws IOException {
        ProblemException enough = ProblemException.notFound("room for more");
        try {
            importer().read(example(), new ImportRows() {
                @Override
                public void columns(List<String> names) {}

                @Override
                public void row(List<String> cells) {
                    throw enough;
                }
            });
        } catch (ProblemException e) {
            assertEquals(enough, e);
            return;
        }
        throw new AssertionError("it went on although the platform took no more");
    }

    private MemoryImportRows read(ImportFile file) throws IOException {
        MemoryImportRows rows = new MemoryImportRows();
        importer().read(file, rows);
        return rows;
    }

    private void readOrRefused(ImportFile file) {
        try {
            read(file);
        } catch (IOException | ProblemException e) {
            // A refusal is an answer. What else is thrown would be a fault of the code.
        }
    }

    private byte[] content() throws IOException {
        try (InputStream in = example().open()) {
            return in.readAllBytes();
        }
    }

    /** Counts the streams that are open. */
    private static final class Watched implements ImportFile {

        private final ImportFile file;
        private int open;

        Watched(ImportFile file) {
            this.file = file;
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public byte[] start() {
            return file.start();
        }

        @Override
        public InputStream open() throws IOException {
            open++;
            return new java.io.FilterInputStream(file.open()) {
                private boolean closed;

                @Override
                public void close() throws IOException {
                    open -= closed ? 0 : 1;
                    closed = true;
                    super.close();
                }
            };
        }

        @Override
        public Path path() {
            return file.path();
        }
    }
}
