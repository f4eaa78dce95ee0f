package org.mortise.core.plugins.rest;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.mortise.api.security.Callers;
import org.mortise.core.plugins.progress.Progress;
import org.mortise.core.plugins.progress.ProgressBoard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/admin/plugins/{id}/progress}: how far the latest change of a plugin is on this node; {@code …/progress/events} tells it
 * as server-sent events named {@code progress}, one at once and one at each step. Each holds everything, so nobody has to have heard the
 * ones before. For administrators; a plugin that is not there yet can be listened for.
 */
@Component(service = PluginProgressResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Path("plugins/{id}/progress")
public final class PluginProgressResource {

    private static final Logger LOG = LoggerFactory.getLogger(PluginProgressResource.class);
    private static final long AGAIN_MILLIS = 1500;
    /** Browsers that have gone are found out by writing to them. */
    private static final long SIGN_OF_LIFE_SECONDS = 20;
    /** Then the browser asks anew, and its sign-in is looked at anew. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ProgressBoard board;
    private final Callers callers;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Consumer<Progress> listener = this::tell;
    /** Writes to all streams, so that a browser that reads slowly holds up no change. */
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mortise-plugin-progress");
        thread.setDaemon(true);
        return thread;
    });

    private record Stream(String plugin, SseEventSink sink, Sse sse, long openedAt) {}

    @Activate
    public PluginProgressResource(@Reference ProgressBoard board, @Reference Callers callers) {
        this.board = board;
        this.callers = callers;
        board.listen(listener);
        writer.scheduleWithFixedDelay(this::signOfLife, SIGN_OF_LIFE_SECONDS, SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void deactivate() {
        board.forget(listener);
        writer.shutdownNow();
        streams.forEach(this::close);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Progress get(@PathParam("id") String id) {
        callers.requireAdministrator();
        return board.of(id);
    }

    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        callers.requireAdministrator();
        Stream stream = new Stream(id, sink, sse, System.nanoTime());
        writer.execute(() -> {
            // On this thread, so that nothing comes between what is told first and what is told then.
            streams.add(stream);
            send(stream, board.of(id));
        });
    }

    private void tell(Progress now) {
        try {
            writer.execute(() -> streams.stream()
                    .filter(stream -> stream.plugin().equals(now.plugin()))
                    .forEach(stream -> send(stream, now)));
        } catch (RejectedExecutionException closed) {
            LOG.trace("Closed");
        }
    }

    private void signOfLife() {
        for (Stream stream : streams) {
            if (System.nanoTime() - stream.openedAt() > LONGEST.toNanos()) {
                close(stream);
            } else {
                write(
                        stream,
                        () -> stream.sink()
                                .send(stream.sse()
                                        .newEventBuilder()
                                        .comment("still here")
                                        .build()));
            }
        }
    }

    private void send(Stream stream, Progress now) {
        write(
                stream,
                () -> stream.sink()
                        .send(stream.sse()
                                .newEventBuilder()
                                .name("progress")
                                .reconnectDelay(AGAIN_MILLIS)
                                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                .data(Progress.class, now)
                                .build()));
    }

    private void write(Stream stream, Runnable writing) {
        try {
            if (stream.sink().isClosed()) {
                streams.remove(stream);
            } else {
                writing.run();
            }
        } catch (RuntimeException e) {
            LOG.debug("A stream of progress ends", e);
            close(stream);
        }
    }

    private void close(Stream stream) {
        streams.remove(stream);
        stream.sink().close();
    }
}
