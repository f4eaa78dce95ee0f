package org.mortise.core.operation;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.mortise.api.security.Authentication;
import org.mortise.api.security.Caller;
import org.mortise.api.security.SessionCookie;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterDispatcher;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * The outermost filter: gives every request its id, for the log, the answer and whoever asks for help, and observes how it ends.
 * A parked request comes by again on another thread, which then logs under the same id.
 */
@Component(service = Filter.class, configurationPid = OperationConfiguration.PID)
@HttpWhiteboardFilterName("mortise-request")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ASYNC})
@ServiceRanking(1_000_000)
public final class RequestFilter implements Filter {

    private static final String SCHEME = "Bearer ";
    private static final String CONTEXT = RequestFilter.class.getName();

    private final RequestObserver observer;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Authentication authentication;

    @Activate
    public RequestFilter(@Reference Metrics metrics, OperationConfiguration configuration) {
        this.observer = new RequestObserver(metrics, configuration.accessLog());
    }

    @Override
    public void init(FilterConfig configuration) {
        // Nothing to prepare.
    }

    @Override
    public void destroy() {
        // Nothing to undo.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            if (http.getAttribute(CONTEXT) instanceof LogContext known) {
                known.run(() -> chain.doFilter(request, response));
            } else {
                LogContext context = new LogContext(RequestId.of(http.getHeader(RequestId.HEADER)), user(http));
                http.setAttribute(CONTEXT, context);
                answer.setHeader(RequestId.HEADER, context.requestId());
                context.run(() -> observe(http, answer, chain, context));
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void observe(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, LogContext context)
            throws IOException, ServletException {
        RequestEnd end = new RequestEnd(observer, request, response, context);
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(end);
            } else {
                end.over(failed);
            }
        }
    }

    /** A forged request of a browser counts as its user's here: it is told, and refused elsewhere. */
    private static Optional<String> token(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            // Whether it came over TLS, behind a proxy, is not known yet out here.
            String cookies = request.getHeader("Cookie");
            return SessionCookie.token(cookies, true).or(() -> SessionCookie.token(cookies, false));
        }
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** The user name of the token, null when there is none; who may do what is decided elsewhere. */
    private String user(HttpServletRequest request) {
        Authentication service = authentication;
        Optional<String> token = token(request);
        if (service == null || token.isEmpty()) {
            return null;
        }
        try {
            return service.authenticate(token.get()).map(Caller::name).orElse(null);
        } catch (RuntimeException e) {
            // The request itself will meet the same failure, and answer it.
            return null;
        }
    }
}
