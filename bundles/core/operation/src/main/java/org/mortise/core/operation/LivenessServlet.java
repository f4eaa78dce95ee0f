package org.mortise.core.operation;

import java.io.IOException;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code GET /health/live}: the process answers. It asks nothing else, since a restart would not bring a database back. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("mortise-live")
@HttpWhiteboardServletPattern("/health/live")
public final class LivenessServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Json.write(response, HttpServletResponse.SC_OK, Map.of("status", "UP"));
    }
}
