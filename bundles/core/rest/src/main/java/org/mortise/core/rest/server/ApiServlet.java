package org.mortise.core.rest.server;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.api.security.SessionCookie;
import org.mortise.core.rest.json.Json;
import org.mortise.core.rest.problems.ProblemDocument;
import org.mortise.core.rest.problems.ProblemMapper;
import org.slf4j.MDC;

/**
 * The servlet of all REST servers. Ours and not CXF's own, since servlet filters see only whiteboard servlets. The whole
 * request, streamed answers included, runs in the name of the caller whose bearer token it carries.
 */
public final class ApiServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> ENROLMENT =
            List.of("/auth/totp", "/auth/me", "/auth/logout", "/auth/login", "/auth/csrf", "/auth/providers");

    private final transient DestinationRegistry registry;
    private final transient RestWhiteboard whiteboard;
    private final transient Bus bus;
    private final transient Authentication authentication;
    private final transient Callers callers;

    ApiServlet(
            DestinationRegistry registry,
            RestWhiteboard whiteboard,
            Bus bus,
            Authentication authentication,
            Callers callers) {
        super(registry, false);
        this.registry = registry;
        this.whiteboard = whiteboard;
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
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            requireReadableText(http);
            Optional<String> token = RequestToken.of(http);
            Optional<Caller> caller = token.flatMap(authentication::authenticate);
            if (caller.isEmpty() && token.isPresent() && !RequestToken.byCookie(http)) {
                throw ProblemException.of(
                        ProblemType.UNAUTHENTICATED, "The token is unknown or has ended; sign in again.");
            }
            if (caller.isEmpty()) {
                // A cookie that has ended keeps nobody from signing in.
                requireServer(http, RequestToken.refusal(http));
                super.service(BoundedRequest.of(http), response);
            } else {
                http.setAttribute(SessionCookie.TOKEN_ATTRIBUTE, token.get());
                serveAs(caller.get(), http, answer);
            }
        } catch (ProblemException e) {
            // From here, or thrown while CXF read the request, where its exception mappers do not come in.
            refuse(answer, e);
        } catch (RuntimeException e) {
            // Jetty would answer with a page of HTML that names our classes.
            refuse(answer, ProblemMapper.problem(e));
        } finally {
            whiteboard.threshold().leave();
        }
    }

    private void serveAs(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        MDC.put("user", caller.name());
        try {
            callers.as(caller, () -> {
                requireEnrolled(caller, request);
                requireServer(request, ProblemException.notFound("address " + request.getRequestURI()));
                serve(BoundedRequest.of(request), response);
                return null;
            });
        } catch (Wrapped e) {
            e.rethrow();
        } finally {
            MDC.remove("user");
        }
    }

    /** Whoever has to set up a second factor may do that, see who he is, and leave; by what he is, nothing else is allowed anyway. */
    private static void requireEnrolled(Caller caller, HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        boolean allowed = !caller.origin().equals(Caller.ENROLMENT)
                || ENROLMENT.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
        if (!allowed) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "second-factor-required",
                    "Your role demands a second factor; set it up by POST /api/auth/totp/enrol.");
        }
    }

    /** CXF answers an address that nobody serves with a page of HTML. The request stands on the threshold from here on. */
    private void requireServer(HttpServletRequest request, ProblemException otherwise) {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        Threshold threshold = whiteboard.threshold();
        threshold.enter();
        if (!isServed(path)) {
            // Its server may just be exchanged for one with other resources, which waits for the threshold.
            threshold.leave();
            whiteboard.awaitSettled(path);
            threshold.enter();
            if (!isServed(path)) {
                throw otherwise;
            }
        }
    }

    private boolean isServed(String path) {
        AbstractHTTPDestination destination = registry.checkRestfulRequest(path);
        return destination != null && destination.getMessageObserver() != null && !whiteboard.isLeaving(path);
    }

    /** CXF gives up with a server error on a character set that is none. */
    private static void requireReadableText(HttpServletRequest request) {
        String charset = request.getCharacterEncoding();
        try {
            if (charset == null || Charset.isSupported(charset)) {
                return;
            }
        } catch (IllegalCharsetNameException e) {
            throw unknownCharset();
        }
        throw unknownCharset();
    }

    private static ProblemException unknownCharset() {
        return ProblemException.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE, "The character set of the Content-Type is not known here.");
    }

    private void serve(ServletRequest request, ServletResponse response) {
        try {
            super.service(request, response);
        } catch (ServletException | IOException e) {
            throw new Wrapped(e);
        }
    }

    private static void refuse(HttpServletResponse response, ProblemException problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.type().status());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        long seconds = ProblemDocument.retryAfter(problem.type(), problem.retryAfterSeconds());
        if (seconds > 0) {
            response.setHeader("Retry-After", String.valueOf(seconds));
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
