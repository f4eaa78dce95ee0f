package org.mortise.api.imports;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads files of one format. What it makes of them is imported as a CSV file with those columns and rows would be: proposal, mapping,
 * dry run, rejected rows, progress and undo need nothing of it.
 *
 * <p>A whiteboard service with the properties {@code mortise.importer} (its name, as {@code sms-connector.vcard}) and
 * {@code mortise.extension} (the ends of such files' names without the dot, one or several, which browsers offer). Importers are asked
 * one after the other, the highest {@code service.ranking} first; the first that recognizes a file reads it. The platform's own for
 * XLSX has the ranking -100, and what nobody recognizes is read as CSV.
 *
 * <p>Called by the platform for each file that comes in, also for a proposal only, on a thread of its own, in the name of who sent the
 * file, outside of transactions, by several threads at once. What it throws is charged to the failure budget of the plugin, unless it
 * is an {@link IOException}, which says that the file is damaged, or a {@link org.mortise.api.errors.ProblemException}, which is told as it
 * is.
 */
@ConsumerType
public interface Importer {

    /**
     * Whether the file is of this format, by its beginning or its name. Has two seconds. An importer that throws is passed over.
     *
     * @param file not null, of no use after the return
     */
    boolean recognizes(ImportFile file);

    /**
     * Reads the file to its end. Has five minutes. Of a part that it cannot understand it gives what it has: a row without what is
     * required is refused and shown. A file that is of no use is refused as a whole by an exception.
     *
     * @param file one that it has recognized; of no use after the return
     * @param rows takes the columns, then the rows, one at a time, so that no file has to fit into memory
     * @throws IOException when the file is damaged; the message is told to who sent it
     */
    void read(ImportFile file, ImportRows rows) throws IOException;
}
