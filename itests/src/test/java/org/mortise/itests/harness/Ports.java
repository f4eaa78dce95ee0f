package org.mortise.itests.harness;

/** Ports that nobody uses at the moment. */
public final class Ports {

    private Ports() {}

    public static int free() {
        return PostgresCluster.freePort();
    }
}
