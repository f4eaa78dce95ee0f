package org.mortise.core.ui;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /plugins/<id>/<hash>/<path>}: the files of UI modules. The one servlet for all of them: a resource of the plugin's own
 * would vanish while the plugin is exchanged.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("mortise-ui-modules")
@HttpWhiteboardServletPattern("/plugins/*")
public final class ModuleFilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([a-z][a-z0-9-]*)/([0-9a-f]+)/([^\\\\]+)");
    /** Nothing that a browser would take for a page of ours. */
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "mjs", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "woff2", "font/woff2");

    private final transient UiModules modules;

    @Activate
    public ModuleFilesServlet(@Reference UiModules modules) {
        this.modules = modules;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String info = request.getPathInfo();
        Matcher address = ADDRESS.matcher(info == null ? "" : info);
        byte[] content = address.matches() ? modules.file(address.group(1), address.group(2), address.group(3)) : null;
        String type = content == null ? null : CONTENT_TYPES.get(suffix(address.group(3)));
        if (type == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().print("There is nothing here.\n");
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static String suffix(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
