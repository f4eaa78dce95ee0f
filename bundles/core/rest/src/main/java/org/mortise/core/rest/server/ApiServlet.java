package org.mortise.core.rest.server;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.rest.json.Json;
import org.mortise.core.rest.problems.ProblemDocument;
import org.slf4j.MDC;

/**
 * The servlet of all REST servers. Ours and not CXF's own, since servlet filters see only whiteboard servlets. The whole
 * request, streamed answers included, runs in the name of the caller whose bearer token it carries.
 */
public final class ApiServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    private final transient Bus bus;
    private final transient Authentication authentication;
    private final transient Callers callers;

    ApiServlet(DestinationRegistry registry, Bus bus, Authentication authentication, Callers callers) {
        super(registry, false);
        this.bus = bus;
        this.authentication = authentication;
        this.callers = callers;
        setBus(bus);
    }

    @Override
    protected void loadBus(ServletConfig config) {
        setBus(bus);
    }

    @Override
    public void destroyBus() {
        // The bus is everybody's.
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        HttpServletRequest http = (HttpServletRequest) request;
        String authorization = http.getHeader("Authorization");
        HttpServletRequest bounded = BoundedRequest.of(http);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            super.service(bounded, response);
            return;
        }
        Optional<Caller> caller;
        try {
            caller = authentication.authenticate(authorization.substring(BEARER.length()).strip());
        } catch (ProblemException e) {
            refuse((HttpServletResponse) response, e);
            return;
        }
        if (caller.isEmpty()) {
            refuse(
                    (HttpServletResponse) response,
                    ProblemException.of(ProblemType.UNAUTHENTICATED, "The token is unknown or has ended; sign in again."));
            return;
        }
        MDC.put("user", caller.get().name());
        try {
            callers.as(caller.get(), () -> {
                serve(bounded, response);
                return null;
            });
        } catch (Wrapped e) {
            e.rethrow();
        } finally {
            MDC.remove("user");
        }
    }

    private void serve(ServletRequest request, ServletResponse response) {
        try {
            super.service(request, response);
        } catch (ServletException | IOException e) {
            throw new Wrapped(e);
        }
    }

    private static void refuse(HttpServletResponse response, ProblemException problem) throws IOException {
        response.setStatus(problem.type().status());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        Json.mapper().writeValue(response.getOutputStream(), ProblemDocument.of(problem));
    }

    /** Carries a checked exception through a supplier. */
    private static final class Wrapped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrapped(Exception cause) {
            super(cause);
        }

        void rethrow() throws ServletException, IOException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) getCause();
        }
    }
}
