package org.mortise.core.operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.service.metatype.annotations.Designate;

/** {@code GET /metrics} in Prometheus' text format; with a bearer token when one is configured. */
@Component(service = Servlet.class, configurationPid = OperationConfiguration.PID)
@HttpWhiteboardServletName("mortise-metrics")
@HttpWhiteboardServletPattern("/metrics")
@Designate(ocd = OperationConfiguration.class)
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Metrics metrics;
    private final String token;

    @Activate
    public MetricsServlet(@Reference Metrics metrics, OperationConfiguration configuration) {
        this.metrics = metrics;
        this.token = configuration.metricsToken().strip();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!token.isEmpty() && !isRight(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Json.problem(response, 401, "unauthenticated", "Sign in first", "The metrics ask for their token.");
            return;
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        metrics.write(page);
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.size());
        page.writeTo(response.getOutputStream());
    }

    private boolean isRight(String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }
}
