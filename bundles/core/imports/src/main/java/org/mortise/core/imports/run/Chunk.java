package org.mortise.core.imports.run;

import java.util.List;
import org.mortise.api.records.RecordData;
import org.mortise.core.imports.mapping.Change;
import org.mortise.core.imports.store.RowEntry;

/**
 * What became of some rows.
 *
 * @param last number of the last of them
 * @param entries for the log
 * @param amended entries of earlier chunks whose records were written again
 * @param changes of the rows that were not rejected
 * @param written the records as they are now
 * @param doubtful how many rows that were not rejected were understood by guessing
 */
record Chunk(
        long last,
        List<RowEntry> entries,
        List<RowEntry> amended,
        List<Change> changes,
        List<RecordData> written,
        long doubtful) {}
