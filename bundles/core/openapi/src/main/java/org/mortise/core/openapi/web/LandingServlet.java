package org.mortise.core.openapi.web;

import java.util.Map;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /}: where to go from here, until there is a workspace; also the answer to addresses that nobody else serves. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("mortise-landing")
@HttpWhiteboardServletPattern("/*")
public final class LandingServlet extends StaticSite {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FILES = Map.of(
            "/", "web/landing/index.html",
            "/landing.css", "web/landing/landing.css",
            "/favicon.svg", "web/landing/favicon.svg");

    @Activate
    public LandingServlet(BundleContext context) {
        super(context.getBundle()::getEntry, FILES);
    }
}
