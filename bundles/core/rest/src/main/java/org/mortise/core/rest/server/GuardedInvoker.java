package org.mortise.core.rest.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.function.Supplier;
import javax.ws.rs.container.AsyncResponse;
import org.apache.cxf.jaxrs.JAXRSInvoker;
import org.apache.cxf.jaxrs.impl.AsyncResponseImpl;
import org.apache.cxf.message.Exchange;
import org.mortise.core.guard.OpenCall;
import org.mortise.core.guard.PluginCalls;
import org.mortise.core.rest.problems.FailedPlugin;
import org.mortise.core.rest.problems.ProblemMapper;

/**
 * Calls the methods of resources, those of plugins under the eyes of the guard. What a method leaves to be streamed after it has
 * returned is not timed: how long that takes is the client's doing as much as the plugin's. Safe for many threads.
 */
final class GuardedInvoker extends JAXRSInvoker {

    private static final String RESOURCE = GuardedInvoker.class.getName();

    private final PluginCalls calls;
    private final Supplier<Duration> limit;

    GuardedInvoker(PluginCalls calls, Supplier<Duration> limit) {
        this.calls = calls;
        this.limit = limit;
    }

    @Override
    protected Object performInvocation(Exchange exchange, Object resource, Method method, Object[] arguments)
            throws Exception {
        if (!calls.isOfPlugin(resource)) {
            return super.performInvocation(exchange, resource, method, arguments);
        }
        exchange.put(RESOURCE, resource);
        try (OpenCall call = begin(resource, method.getName())) {
            try {
                return super.performInvocation(exchange, resource, method, arguments);
            } catch (InvocationTargetException e) {
                tell(exchange, call, e.getCause());
                throw e;
            }
        }
    }

    /** A suspended request comes here a second time, with what the plugin resumed it with. */
    @Override
    public Object invoke(Exchange exchange, Object request) {
        Object resource = exchange.get(RESOURCE);
        if (resource != null
                && exchange.get(AsyncResponse.class) instanceof AsyncResponseImpl late
                && late.getResponseObject() instanceof Throwable failure) {
            try (OpenCall call = begin(resource, "(resumed)")) {
                tell(exchange, call, failure);
            }
        }
        return super.invoke(exchange, request);
    }

    private OpenCall begin(Object resource, String method) {
        return calls.beginRequest(resource, resource.getClass().getName() + "." + method, limit.get());
    }

    private static void tell(Exchange exchange, OpenCall call, Throwable failure) {
        if (ProblemMapper.isFault(failure)) {
            FailedPlugin.in(exchange, call.plugin());
            call.failed(failure);
        }
    }
}
