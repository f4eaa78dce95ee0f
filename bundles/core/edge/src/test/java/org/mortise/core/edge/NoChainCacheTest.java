package org.mortise.core.edge;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.FilterChain;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.After;
import org.junit.Test;

public class NoChainCacheTest {

    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);

    @After
    public void stop() throws Exception {
        server.stop();
    }

    @Test
    public void aServletThatComesWhileARequestLooksForOneIsFoundByTheNext() throws Exception {
        server.addBean(new NoChainCache());
        start(new WhileLooking());
        assertEquals("fallback", get());
        assertEquals("ready", get());
    }

    @Test
    public void alsoWhenTheServerRunsAlready() throws Exception {
        start(new WhileLooking());
        server.addBean(new NoChainCache());
        assertEquals("fallback", get());
        assertEquals("ready", get());
        server.stop();
        server.start();
        assertEquals("ready", get());
    }

    private void start(ServletHandler handler) throws Exception {
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        context.setServletHandler(handler);
        context.addServlet(new ServletHolder(new Saying("fallback")), "/*");
        context.addFilter(
                new FilterHolder((request, response, chain) -> chain.doFilter(request, response)),
                "/*",
                EnumSet.of(DispatcherType.REQUEST));
        server.start();
    }

    private String get() throws Exception {
        String answer = connector.getResponse("GET /health/ready HTTP/1.0\r\n\r\n");
        assertTrue(answer, answer.startsWith("HTTP/1.1 200"));
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    /** A servlet comes between the look-up of the first request and what is remembered of it. */
    private static final class WhileLooking extends ServletHandler {

        private boolean come;

        @Override
        protected FilterChain newFilterChain(FilterHolder filter, FilterChain chain) {
            if (!come) {
                come = true;
                addServletWithMapping(new ServletHolder(new Saying("ready")), "/health/ready");
            }
            return super.newFilterChain(filter, chain);
        }
    }

    private static final class Saying extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final String what;

        Saying(String what) {
            this.what = what;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().print(what);
        }
    }
}
