package org.mortise.core.imports.rest;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.sse.OutboundSseEvent;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.imports.run.ImportService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/imports/{id}/events}: the import as server-sent events named {@code progress}, one at once and one whenever it got
 * on; the stream ends with the work. One thread looks after all streams.
 */
@Path("{id}/events")
@Component(service = ProgressEvents.class, property = "mortise.address=/imports")
@JaxrsResource
public final class ProgressEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressEvents.class);
    private static final long PAUSE_MILLIS = 300;

    private final ImportService imports;
    private final Callers callers;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mortise-import-events");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ProgressEvents(@Reference ImportService imports, @Reference Callers callers) {
        this.imports = imports;
        this.callers = callers;
    }

    @Deactivate
    void deactivate() {
        rounds.shutdownNow();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@PathParam("id") String text, @Context SseEventSink sink, @Context Sse sse) {
        UUID id = id(text);
        // Refused here, as long as the answer can still be a problem.
        imports.get(id);
        Caller caller = callers.current();
        rounds.execute(() -> round(new Stream(id, caller, sink, sse, null)));
    }

    private record Stream(UUID id, Caller caller, SseEventSink sink, Sse sse, ImportView last) {}

    private void round(Stream stream) {
        if (stream.sink().isClosed()) {
            return;
        }
        try {
            ImportView now =
                    callers.as(stream.caller(), () -> ImportView.of(imports.get(stream.id()), java.util.List.of()));
            boolean news = !now.equals(stream.last());
            if (news) {
                OutboundSseEvent event = stream.sse()
                        .newEventBuilder()
                        .name("progress")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(ImportView.class, now)
                        .build();
                stream.sink().send(event);
            }
            if (!now.status().busy()) {
                stream.sink().close();
                return;
            }
            Stream next = new Stream(stream.id(), stream.caller(), stream.sink(), stream.sse(), now);
            rounds.schedule(() -> round(next), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            // The reader has gone, or the import has.
            LOG.debug("The events of import {} end", stream.id(), e);
            stream.sink().close();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("import " + text);
        }
    }
}
