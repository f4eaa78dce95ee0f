package org.mortise.core.operation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code GET /health/ready}: 200 when everything that is installed works, otherwise 503 with what is missing. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("mortise-ready")
@HttpWhiteboardServletPattern("/health/ready")
public final class ReadinessServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;

    @Activate
    public ReadinessServlet(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> missing = readiness.missing();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", missing.isEmpty() ? "UP" : "DOWN");
        if (missing.isEmpty()) {
            List<String> degraded = readiness.degraded();
            if (!degraded.isEmpty()) {
                answer.put("degraded", degraded);
            }
            Json.write(response, HttpServletResponse.SC_OK, answer);
        } else {
            answer.put("missing", missing);
            response.setHeader("Retry-After", "1");
            Json.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, answer);
        }
    }
}
