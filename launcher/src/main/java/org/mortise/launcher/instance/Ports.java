package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Asks the operating system about TCP ports. */
final class Ports {
    private static final int CONNECT_TIMEOUT_MILLIS = 3000;

    private Ports() {}

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As the server does it: without it a port would look taken for a minute after a stop.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The port wanted when it is free, any free one otherwise. */
    static int freeOr(int wanted) {
        if (wanted > 0 && wanted <= 65535 && isFree(wanted)) {
            return wanted;
        }
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
