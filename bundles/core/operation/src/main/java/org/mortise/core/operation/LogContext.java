package org.mortise.core.operation;

import java.io.IOException;
import javax.servlet.ServletException;
import org.slf4j.MDC;

/**
 * What each line that is logged for a request carries.
 *
 * @param user null when nobody is signed in
 */
record LogContext(String requestId, String user) {

    private static final String REQUEST_ID = "requestId";
    private static final String USER = "user";

    /** Work for a request. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, ServletException;
    }

    void run(Work work) throws IOException, ServletException {
        MDC.put(REQUEST_ID, requestId);
        if (user != null) {
            MDC.put(USER, user);
        }
        try {
            work.run();
        } finally {
            MDC.remove(REQUEST_ID);
            MDC.remove(USER);
        }
    }
}
