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

    /** The same for a call that is a block. What it throws is told, counted and passed on. */
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
