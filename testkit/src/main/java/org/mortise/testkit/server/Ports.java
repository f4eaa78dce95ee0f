package org.mortise.testkit.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody uses at the moment. None of those that systems give to outgoing connections: a server that is restarted would
 * find its port taken by one of them now and then.
 */
public final class Ports {

    private static final int FIRST = 12_000;
    private static final int END = 32_000;
    private static final int ATTEMPTS = 1_000;

    private Ports() {}

    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody has it; another one.
            }
        }
        throw new IllegalStateException("There is no free port between " + FIRST + " and " + END);
    }
}
