package org.mortise.core.imports.run;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.mortise.core.imports.store.RowEntry;

/** What earlier chunks of the import did to records. */
interface EarlierRows {

    /** By record: the entries that keep what undoing takes. */
    Map<UUID, RowEntry> owners(Collection<UUID> records);

    /** By record: the first row that is about it. */
    Map<UUID, Long> rows(Collection<UUID> records);
}
