package org.mortise.core.plugins.gate;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A request and its answer, as far as the gate touches them. */
final class FakeExchange {

    final Map<String, String> headers = new HashMap<>();
    final Map<String, Object> attributes = new HashMap<>();
    String accept;
    int status;
    int dispatched;
    int completed;
    String contentType;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<AsyncListener> listeners = new ArrayList<>();

    final AsyncContext asyncContext = proxy(AsyncContext.class, this::async);
    final HttpServletRequest request = proxy(HttpServletRequest.class, this::ask);
    final HttpServletResponse response = proxy(HttpServletResponse.class, this::answer);

    void timeOut() throws Exception {
        for (AsyncListener listener : listeners) {
            listener.onTimeout(new AsyncEvent(asyncContext));
        }
    }

    /** Its client has gone, or the round that it was let on to has ended. */
    void end() throws Exception {
        for (AsyncListener listener : listeners) {
            listener.onComplete(new AsyncEvent(asyncContext));
        }
    }

    String body() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Object ask(String method, Object[] arguments) {
        return switch (method) {
            case "startAsync" -> asyncContext;
            case "getHeader" -> accept;
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            default -> null;
        };
    }

    private Object async(String method, Object[] arguments) {
        switch (method) {
            case "dispatch" -> dispatched++;
            case "complete" -> completed++;
            case "addListener" -> listeners.add((AsyncListener) arguments[0]);
            case "getResponse" -> {
                return response;
            }
            default -> {
                // Nothing to remember.
            }
        }
        return null;
    }

    private Object answer(String method, Object[] arguments) {
        switch (method) {
            case "setStatus" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "getContentType" -> {
                return contentType;
            }
            case "getOutputStream" -> {
                return new Output();
            }
            default -> {
                // Nothing to remember.
            }
        }
        return null;
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> behaviour.apply(method.getName(), arguments)));
    }

    private final class Output extends ServletOutputStream {

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
