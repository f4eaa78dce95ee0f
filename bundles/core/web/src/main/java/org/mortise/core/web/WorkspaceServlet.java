package org.mortise.core.web;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /}: the workspace. An address without a file is a page of the workspace (a deep link) and gets its {@code index.html}; what
 * looks like a file and is none is a 404, as it is for whoever does not ask for a page.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("mortise-workspace")
@HttpWhiteboardServletPattern("/*")
public final class WorkspaceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String INDEX = "/index.html";
    /** The build puts a hash of the content into these names. */
    private static final String HASHED = "/assets/";

    /** Addresses of the server. While what answers there is not up, nobody may take the workspace for its answer: readiness for instance. */
    private static final Pattern SERVERS = Pattern.compile("/(api|health|metrics|plugins)(/.*)?");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final transient WorkspaceFiles files;

    @Activate
    public WorkspaceServlet(BundleContext context) {
        this.files = new WorkspaceFiles(context.getBundle()::getEntry);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        WorkspaceFile file = files.find(path.equals("/") ? INDEX : path);
        if (file == null && isPage(path, request.getHeader("Accept"))) {
            file = files.find(INDEX);
            if (file == null) {
                refuse(response, HttpServletResponse.SC_NOT_FOUND, "This build has no workspace (mortise.web.skip).");
                return;
            }
        }
        if (file == null) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
            return;
        }
        response.setHeader("Cache-Control", path.startsWith(HASHED) ? FOR_EVER : "no-cache");
        file.send(request, response);
    }

    /** @param accept null when the request does not say */
    static boolean isPage(String path, String accept) {
        boolean named = path.substring(path.lastIndexOf('/') + 1).indexOf('.') >= 0;
        return path.equals("/")
                || (!named
                        && accept != null
                        && accept.contains("text/html")
                        && !SERVERS.matcher(path).matches());
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().print(why + "\n");
    }

    private static String path(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
        return path.isEmpty() ? "/" : path;
    }
}
