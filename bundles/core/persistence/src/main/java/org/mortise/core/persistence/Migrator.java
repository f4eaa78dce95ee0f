package org.mortise.core.persistence;

import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.Bundle;

/** Runs the migrations of a bundle before it starts, while another version of it still works on the same tables. An OSGi service. */
public interface Migrator {

    /**
     * Returns when the tables are up to date; at once when they are, or the bundle has no migrations.
     *
     * @param bundle resolved
     * @throws IllegalStateException when they failed
     */
    void migrate(Bundle bundle);

    /**
     * The statements that the migrations of a jar would run on this database as it is now, in their order. None of them is run. Empty when all
     * ran before.
     *
     * @param jar need not be installed
     * @param changelog its path in the jar
     * @throws IllegalStateException when the changelog cannot be read
     */
    List<String> pending(Path jar, String changelog);

    /** What the migrations of a bundle have made, also while the bundle is away; empty when it never ran any. */
    MadeByMigrations made(String bundle);

    /** Forgets that the migrations of a bundle ever ran. To be called last, once what they made is gone. */
    void forget(String bundle);
}
