package org.mortise.itests.harness;

/** A database on the tests' PostgreSQL that goes out of reach, and comes back, when the test says so. */
public final class LosableDatabase {

    private final String url;
    private final String name;

    private LosableDatabase(String url) {
        this.url = url;
        this.name = url.substring(url.lastIndexOf('/') + 1);
    }

    public static LosableDatabase fresh() {
        return new LosableDatabase(PostgresCluster.get().freshDatabase());
    }

    /** For the launcher's {@code --db}. */
    public String url() {
        return url;
    }

    /** Ends all connections, and lets nobody in. */
    public void lose() {
        PostgresCluster.get().sql("alter database " + name + " allow_connections false");
        PostgresCluster.get()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    public void giveBack() {
        PostgresCluster.get().sql("alter database " + name + " allow_connections true");
    }
}
