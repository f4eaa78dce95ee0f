package org.mortise.launcher.client;

import java.io.IOException;
import org.mortise.launcher.Failure;

/** The server gave no answer at all. */
public final class Unreachable extends Failure {
    Unreachable(String url, IOException cause) {
        super(
                "Cannot reach " + url + " (" + cause.getClass().getSimpleName()
                        + (cause.getMessage() == null ? "" : ": " + cause.getMessage()) + ").",
                cause);
    }
}
