package org.mortise.core.imports.store;

import java.time.Instant;
import java.util.UUID;
import org.mortise.api.security.Caller;

/**
 * An import as the database knows it.
 *
 * @param type name of the record type
 * @param file as the client named it; may be null
 * @param workbook whether the file came in another format than CSV; the stored one is CSV, separated by commas
 * @param mapping JSON as it was sent; may be null
 * @param undoing whether the work to go on with is its undoing
 * @param rows of the file
 * @param undone records taken back
 * @param problem why it ended before its time; null when it did not
 * @param caller in whose name it works
 * @param askedBy id of the user who sent the file; null for the platform
 * @param node that has the file
 */
public record ImportState(
        UUID id,
        String type,
        String file,
        boolean workbook,
        String mapping,
        boolean dryRun,
        Status status,
        boolean undoing,
        long rows,
        Progress progress,
        long undone,
        String problem,
        Caller caller,
        UUID askedBy,
        String node,
        Instant askedAt,
        Instant startedAt,
        Instant finishedAt) {}
