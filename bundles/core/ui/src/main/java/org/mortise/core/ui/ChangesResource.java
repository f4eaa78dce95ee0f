package org.mortise.core.ui;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.ui.layouts.Layouts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/changes}: server-sent events named {@code state}, one at once and one whenever the caller sees other record types,
 * fields, UI modules or layouts than before. One thread looks after all streams; it asks once for each caller, not for each page.
 */
@Path("")
@Component(
        service = ChangesResource.class,
        property = "mortise.address=/changes",
        configurationPid = ChangesConfiguration.PID)
@Designate(ocd = ChangesConfiguration.class)
@JaxrsResource
public final class ChangesResource {

    private static final Logger LOG = LoggerFactory.getLogger(ChangesResource.class);
    private static final long PAUSE_MILLIS = 1000;
    private static final long AGAIN_MILLIS = 1500;
    /** Browsers that have gone are found out by writing to them. */
    private static final long SIGN_OF_LIFE_NANOS = Duration.ofSeconds(20).toNanos();
    /** Then the browser asks anew, and its sign-in is looked at anew. */
    private static final long LONGEST_NANOS = Duration.ofMinutes(5).toNanos();

    private final RecordTypes types;
    private final UiModules modules;
    private final Layouts layouts;
    private final Callers callers;
    private final OpenStreams open;
    /** For the thread of the rounds alone. */
    private List<String> lastArranged = List.of();

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mortise-changes");
        thread.setDaemon(true);
        return thread;
    });

    /** One open page. All but the beginning is for the thread of the rounds alone. */
    private static final class Stream {
        final Caller caller;
        final SseEventSink sink;
        final Sse sse;
        final long openedAt = System.nanoTime();
        long writtenAt;
        Seen last;

        Stream(Caller caller, SseEventSink sink, Sse sse) {
            this.caller = caller;
            this.sink = sink;
            this.sse = sse;
        }
    }

    @Activate
    public ChangesResource(
            @Reference RecordTypes types,
            @Reference UiModules modules,
            @Reference Layouts layouts,
            @Reference Callers callers,
            ChangesConfiguration configuration) {
        this.types = types;
        this.modules = modules;
        this.layouts = layouts;
        this.callers = callers;
        this.open = new OpenStreams(configuration.streamsOfUser(), configuration.streams());
        rounds.scheduleWithFixedDelay(this::round, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void deactivate() {
        rounds.shutdownNow();
        streams.forEach(stream -> stream.sink.close());
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        Caller caller = callers.current();
        open.open(caller.name());
        streams.add(new Stream(caller, sink, sse));
        rounds.execute(this::round);
    }

    private void round() {
        if (streams.isEmpty()) {
            return;
        }
        Map<Caller, Seen> seen = new HashMap<>();
        List<String> arranged = arranged();
        for (Stream stream : streams) {
            try {
                if (over(stream)) {
                    end(stream);
                } else {
                    tell(stream, seen.computeIfAbsent(stream.caller, caller -> look(caller, arranged)));
                }
            } catch (RuntimeException e) {
                LOG.debug("A stream of changes ends", e);
                end(stream);
            }
        }
    }

    private void end(Stream stream) {
        if (streams.remove(stream)) {
            open.close(stream.caller.name());
        }
        stream.sink.close();
    }

    /** As it was before, where the database does not answer: nobody is told of a change that nobody knows. */
    private List<String> arranged() {
        try {
            lastArranged = layouts.versions();
        } catch (RuntimeException e) {
            LOG.debug("The layouts cannot be asked for", e);
        }
        return lastArranged;
    }

    private Seen look(Caller caller, List<String> arranged) {
        return callers.as(caller, () -> Seen.of(types.all(), modules.permitted(), arranged));
    }

    private static boolean over(Stream stream) {
        return stream.sink.isClosed() || System.nanoTime() - stream.openedAt > LONGEST_NANOS;
    }

    private static void tell(Stream stream, Seen now) {
        long nanos = System.nanoTime();
        if (!now.equals(stream.last)) {
            stream.last = now;
            stream.sink.send(stream.sse
                    .newEventBuilder()
                    .name("state")
                    .reconnectDelay(AGAIN_MILLIS)
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(Seen.class, now)
                    .build());
        } else if (nanos - stream.writtenAt > SIGN_OF_LIFE_NANOS) {
            stream.sink.send(stream.sse.newEventBuilder().comment("still here").build());
        } else {
            return;
        }
        stream.writtenAt = nanos;
    }
}
