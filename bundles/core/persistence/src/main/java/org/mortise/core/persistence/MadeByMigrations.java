package org.mortise.core.persistence;

import java.util.List;

/** The names, in lower case, of what the changelog of one bundle makes. Some may be gone again, or not be there yet. */
public record MadeByMigrations(List<String> tables, List<String> sequences) {

    public static final MadeByMigrations NOTHING = new MadeByMigrations(List.of(), List.of());

    public MadeByMigrations {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }
}
