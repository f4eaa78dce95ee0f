package org.mortise.core.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.mortise.core.search.words.Words;

/**
 * An index in a folder. One thread writes; any number searches. What is written is searchable after {@link #refresh} and
 * survives after {@link #commit}, together with the state.
 */
public final class Index implements Closeable {

    private static final String STATE = "state";

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final IndexState state;
    private volatile long searchable;

    private Index(Path folder, Directory directory, IndexWriter writer, SearcherManager searchers, IndexState state) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.state = state;
        this.searchable = state.position();
    }

    /** Makes an empty one. */
    public static Index create(Path folder, IndexState state, double memoryMegabytes) throws IOException {
        Index index = open(folder, IndexWriterConfig.OpenMode.CREATE, state, memoryMegabytes);
        index.commit();
        return index;
    }

    /** @throws IOException when there is none, or it cannot be read */
    public static Index open(Path folder, double memoryMegabytes) throws IOException {
        return open(folder, IndexWriterConfig.OpenMode.APPEND, null, memoryMegabytes);
    }

    private static Index open(Path folder, IndexWriterConfig.OpenMode mode, IndexState state, double memory)
            throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            IndexWriterConfig configuration = new IndexWriterConfig(Words.analyzer())
                    .setOpenMode(mode)
                    .setSimilarity(new NameLength())
                    .setIndexSort(Names.LATEST_FIRST)
                    .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                    .setRAMBufferSizeMB(memory)
                    // What is not committed comes again from the log.
                    .setCommitOnClose(false);
            writer = new IndexWriter(directory, configuration);
            IndexState known = state == null ? saved(directory) : state;
            SearcherManager searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(new NameLength());
                    return searcher;
                }
            });
            return new Index(folder, directory, writer, searchers, known);
        } catch (IOException | RuntimeException e) {
            closeQuietly(writer);
            closeQuietly(directory);
            throw e instanceof IOException io ? io : new IOException("The index cannot be opened", e);
        }
    }

    private static IndexState saved(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            String text = reader.getIndexCommit().getUserData().get(STATE);
            if (text == null) {
                throw new IOException("The index has no state");
            }
            return IndexState.parse(text);
        }
    }

    public Path folder() {
        return folder;
    }

    public IndexState state() {
        return state;
    }

    public void put(UUID id, Document document) throws IOException {
        writer.updateDocument(new Term(Names.KEY, Documents.key(id)), document);
    }

    public void delete(Collection<UUID> ids) throws IOException {
        writer.deleteDocuments(
                ids.stream().map(id -> new Term(Names.KEY, Documents.key(id))).toArray(Term[]::new));
    }

    public void refresh() throws IOException {
        long position = state.position();
        searchers.maybeRefreshBlocking();
        searchable = position;
    }

    /** Up to which position of the log changes are found. */
    public long searchable() {
        return searchable;
    }

    /** Whether a restart would begin with less, or with more segments. */
    public boolean unsaved() {
        return writer.hasUncommittedChanges();
    }

    /** Waits for the disk. */
    public void commit() throws IOException {
        writer.setLiveCommitData(Map.of(STATE, state.text()).entrySet());
        writer.commit();
    }

    /** Writes anew what has deleted documents in it, so that nothing of them is left on the disk. Waits for the disk. */
    public void expunge() throws IOException {
        writer.forceMergeDeletes();
        commit();
        // The reader of before keeps its files until it is closed.
        searchers.maybeRefreshBlocking();
        writer.deleteUnusedFiles();
    }

    /**
     * Begins to write all segments into one: each costs every search its share. For an index that was just filled; needs as much space
     * again for a while. Goes on in the background.
     */
    public void compact() throws IOException {
        writer.forceMerge(1, false);
    }

    /** Gives it back with {@link #release}, whatever happens. */
    public IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    public void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** Living documents, those not searchable yet included. */
    public long documents() {
        return writer.isOpen() ? writer.getDocStats().numDocs : 0;
    }

    public long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            try {
                bytes += directory.fileLength(file);
            } catch (IOException e) {
                // Merged away in the meantime.
                continue;
            }
        }
        return bytes;
    }

    /** Does not commit. Searches that run keep their files until they end. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static void closeQuietly(Closeable resource) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (IOException e) {
            // The cause is on its way to the caller already.
            org.slf4j.LoggerFactory.getLogger(Index.class).debug("Cannot close", e);
        }
    }
}
