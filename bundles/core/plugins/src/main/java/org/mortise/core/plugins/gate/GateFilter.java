package org.mortise.core.plugins.gate;

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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterDispatcher;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Every request to the API passes here on its way to the plugin, after the edge and before anybody signs in. */
@Component(service = Filter.class)
@HttpWhiteboardFilterName("mortise-gate")
@HttpWhiteboardFilterPattern("/api/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ASYNC})
@ServiceRanking(800_000)
public final class GateFilter implements Filter {

    private static final String API = "/api";

    private final GateKeeper gates;

    @Activate
    public GateFilter(@Reference GateKeeper gates) {
        this.gates = gates;
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
        Optional<Gate> gate = gate(request);
        if (gate.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        Gate.Entry entry = gate.get().come((HttpServletRequest) request, answer);
        if (entry instanceof Gate.Inside inside) {
            pass(inside.passage(), gate.get(), request, response, chain);
        } else if (entry instanceof Gate.Full full) {
            full.reason().write(answer, full.why());
        }
    }

    /** Empty for what no plugin serves, and for what is inside already and goes on by another round through the filters. */
    private Optional<Gate> gate(ServletRequest request) {
        if (!(request instanceof HttpServletRequest http)) {
            return Optional.empty();
        }
        if (request.getDispatcherType() == DispatcherType.ASYNC && Parked.of(http) == null) {
            return Optional.empty();
        }
        String path = http.getRequestURI();
        return path.startsWith(API) ? gates.find(path.substring(API.length())) : Optional.empty();
    }

    private static void pass(
            Passage passage, Gate gate, ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                passage.goesOn(request.getAsyncContext());
            } else {
                gate.leave(passage);
            }
        }
    }
}
