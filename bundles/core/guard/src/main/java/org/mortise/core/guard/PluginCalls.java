package org.mortise.core.guard;

import java.time.Duration;
import java.util.List;

/** Every call into the code of plugins goes through here. An OSGi service; safe for many threads. */
public interface PluginCalls {

    /**
     * A call begins on the thread of the caller. Close it in any case, and tell it of a failure before.
     *
     * @param service the object of the plugin that is called
     * @param kind of extension, for the metrics: one word
     * @param what is done, for whoever has to find out why it takes so long
     * @param limit after which it is overdue
     */
    OpenCall begin(Object service, String kind, String what, Duration limit);

    /**
     * A request to a resource of a plugin begins on the thread of the caller, as a call of the kind {@code rest}. It is never
     * interrupted, since it may be in the middle of writing to its client. So that what hangs for ever is charged as often as
     * what fails again and again, it is charged anew whenever the limit has passed once more.
     */
    OpenCall beginRequest(Object resource, String what, Duration limit);

    /** Whether the object comes from a plugin. What is the core's own need not be guarded. */
    boolean isOfPlugin(Object service);

    /** A call that is a block. What it throws is told, counted and passed on. */
    default void run(Object service, String kind, String what, Duration limit, Runnable work) {
        OpenCall call = begin(service, kind, what, limit);
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            call.failed(e);
            throw e;
        } finally {
            call.close();
        }
    }

    /** What happened since the start, in the order of the plugins and kinds. */
    List<CallFigures> figures();
}
