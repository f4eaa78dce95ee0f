package org.mortise.itests.harness;

import java.util.Arrays;
import java.util.List;

/** The databases that everything has to work on. */
public enum Database {
    H2,
    POSTGRESQL;

    /** Those to test with: all, unless somebody works on one of them. */
    public static Object[] tested() {
        List<String> names = List.of(System.getProperty("mortise.databases", "").split(","));
        Object[] chosen = Arrays.stream(values())
                .filter(each -> names.contains(each.name().toLowerCase()))
                .toArray();
        return chosen.length == 0 ? values() : chosen;
    }

    /** The launcher's {@code --db} for a new, empty database. */
    String freshUrl() {
        return this == H2 ? "h2" : PostgresCluster.get().freshDatabase();
    }
}
