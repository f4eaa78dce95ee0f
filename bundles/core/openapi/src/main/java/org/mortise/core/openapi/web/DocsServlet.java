package org.mortise.core.openapi.web;

import java.io.IOException;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /api/docs/}: Swagger UI with a sign-in of ours before it. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("mortise-docs")
@HttpWhiteboardServletPattern("/api/docs/*")
public final class DocsServlet extends StaticSite {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FILES = Map.of(
            "/", "web/docs/index.html",
            "/docs.css", "web/docs/docs.css",
            "/docs.js", "web/docs/docs.js",
            "/swagger-ui.css", "web/swagger-ui/swagger-ui.css",
            "/swagger-ui-bundle.js", "web/swagger-ui/swagger-ui-bundle.js",
            "/swagger-ui-bundle.js.LICENSE.txt", "web/swagger-ui/swagger-ui-bundle.js.LICENSE.txt");

    @Activate
    public DocsServlet(BundleContext context) {
        super(context.getBundle()::getEntry, FILES);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null) {
            // Relative, since a proxy may show us under another address.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "docs/");
            return;
        }
        super.doGet(request, response);
    }
}
