package org.mortise.core.rest.problems;

import java.util.Optional;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/** Whose code it was that failed while a request was answered, for the log. */
public final class FailedPlugin {

    private static final String KEY = FailedPlugin.class.getName();

    private FailedPlugin() {}

    public static void in(Exchange exchange, String plugin) {
        exchange.put(KEY, plugin);
    }

    /** In the request that the thread answers; empty when it is none, or it failed in our own code. */
    static Optional<String> now() {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        Exchange exchange = message == null ? null : message.getExchange();
        return exchange == null ? Optional.empty() : Optional.ofNullable((String) exchange.get(KEY));
    }
}
