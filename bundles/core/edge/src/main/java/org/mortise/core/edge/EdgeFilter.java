package org.mortise.core.edge;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterDispatcher;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.osgi.service.metatype.annotations.Designate;

/** Everything passes here, once; a parked request that comes by again has passed already, but is wrapped again. */
@Component(
        service = {Filter.class, EdgeFilter.class},
        configurationPid = EdgeConfiguration.PID)
@Designate(ocd = EdgeConfiguration.class)
@HttpWhiteboardFilterName("mortise-edge")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ASYNC})
@ServiceRanking(900_000)
public final class EdgeFilter implements Filter {

    private static final int LONGEST_ADDRESS = 6 * 1024;

    /** The machine itself: health checks, the launcher. */
    private static final Networks LOOPBACK = Networks.parse("127.0.0.0/8, ::1");

    private final TrustedProxies proxies;
    private final BrowserHeaders headers;
    private final CrossOrigin crossOrigin;
    private final RateLimit addresses;
    private final RateLimit callers;
    private final Networks unlimited;
    private final boolean requireTls;
    private final int tlsPort;

    @Activate
    public EdgeFilter(EdgeConfiguration configuration) {
        proxies = new TrustedProxies(Networks.parse(configuration.trustedProxies()));
        headers = new BrowserHeaders(configuration.hstsSeconds());
        crossOrigin = new CrossOrigin(origins(configuration.allowedOrigins()));
        addresses = new RateLimit(configuration.addressPerSecond(), configuration.burstSeconds(), System::nanoTime);
        callers = new RateLimit(configuration.callerPerSecond(), configuration.burstSeconds(), System::nanoTime);
        unlimited = Networks.parse(configuration.unlimited());
        requireTls = configuration.requireTls();
        tlsPort = configuration.tlsPort();
    }

    private static Set<String> origins(String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split("[\\s,]+"))
                        .filter(origin -> !origin.isEmpty())
                        .collect(Collectors.toSet());
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
        if (!(request instanceof HttpServletRequest http) || !(response instanceof HttpServletResponse answer)) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest resolved = resolve(http);
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            chain.doFilter(resolved, response);
            return;
        }
        headers.set(resolved, answer);
        Optional<Refusal> refusal = refusal(resolved);
        if (refusal.isPresent()) {
            refusal.get().write(answer);
        } else if (isPlain(resolved)) {
            answer.setStatus(308);
            answer.setHeader("Location", secureAddress(resolved));
        } else if (!crossOrigin.answers(resolved, answer)) {
            chain.doFilter(resolved, response);
        }
    }

    /** Tells who asks and how, in the words of proxies that are believed. */
    HttpServletRequest resolve(HttpServletRequest request) {
        return proxies.resolve(request);
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        if (isPlain(request) && request.getRequestURI().startsWith("/api/")) {
            // A redirect would come after the token was sent in the clear, and let the client go on that way.
            return Optional.of(Refusal.plain());
        }
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS) {
            return Optional.of(Refusal.longAddress(LONGEST_ADDRESS));
        }
        long seconds = unlimited.contains(request.getRemoteAddr()) ? 0 : secondsToWait(request);
        return seconds > 0 ? Optional.of(Refusal.tooMany(seconds)) : Optional.empty();
    }

    private long secondsToWait(HttpServletRequest request) {
        long seconds = addresses.take(LimitKeys.ofAddress(request.getRemoteAddr()));
        String caller = LimitKeys.ofCaller(request);
        return seconds > 0 || caller == null ? seconds : callers.take(caller);
    }

    /** Whether it came without TLS where that is demanded. */
    boolean isPlain(HttpServletRequest request) {
        return requireTls && !request.isSecure() && !LOOPBACK.contains(request.getRemoteAddr());
    }

    private String secureAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        return "https://" + request.getServerName() + (tlsPort == 443 ? "" : ":" + tlsPort) + request.getRequestURI()
                + (query == null ? "" : "?" + query);
    }
}
