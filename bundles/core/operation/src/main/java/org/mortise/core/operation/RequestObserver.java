package org.mortise.core.operation;

import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done about a request that is over: it is measured, and gets its line in the access log. */
final class RequestObserver {

    private static final Logger ACCESS = LoggerFactory.getLogger("org.mortise.access");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Metrics metrics;
    private final boolean accessLog;
    private final PluginOfPath plugins = new PluginOfPath();

    RequestObserver(Metrics metrics, boolean accessLog) {
        this.metrics = metrics;
        this.accessLog = accessLog;
    }

    /** @param status as it went out, or would have if the connection had lasted */
    void over(HttpServletRequest request, HttpServletResponse response, int status, long nanos) {
        String path = request.getRequestURI();
        if (isProbe(path)) {
            return;
        }
        // An event stream ends when the browser is closed; that is no duration of anything.
        String type = response.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("text/event-stream")) {
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : PluginOfPath.OTHER;
            metrics.request(method, status / 100 + "xx", plugins.label(path, status), nanos / 1e9);
        }
        if (accessLog) {
            // Without the query, which may name people.
            ACCESS.info("{} {} {} {} ms", request.getMethod(), path, status, nanos / 1_000_000);
        }
    }

    private static boolean isProbe(String path) {
        return path.startsWith("/health/") || path.equals("/metrics");
    }
}
