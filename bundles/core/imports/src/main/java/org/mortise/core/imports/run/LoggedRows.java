package org.mortise.core.imports.run;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.mortise.core.imports.store.RowEntry;
import org.mortise.core.imports.store.RowLog;

/** The earlier rows of one import, from its log. */
record LoggedRows(UUID id, RowLog log) implements EarlierRows {

    @Override
    public Map<UUID, RowEntry> owners(Collection<UUID> records) {
        return log.owners(id, records);
    }

    @Override
    public Map<UUID, Long> rows(Collection<UUID> records) {
        return log.rows(id, records);
    }
}
