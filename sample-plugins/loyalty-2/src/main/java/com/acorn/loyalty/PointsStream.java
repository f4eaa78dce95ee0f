package com.acorn.loyalty;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * {@code GET /api/plugins/loyalty/cards/{id}/points}: server-sent events, first the points that the card has and then a hint
 * whenever it changes. When the plugin is exchanged the platform ends the stream; the browser comes again by itself and gets
 * the points anew from whichever version serves then, so nothing is lost.
 */
@Component(
        service = {PointsStream.class, EventSubscriber.class},
        property = {"mortise.subscriber=loyalty.points-stream", "mortise.type=" + LoyaltyCards.TYPE})
@JaxrsResource
@Path("cards/{id}/points")
public final class PointsStream implements EventSubscriber {

    private record Listener(SseEventSink sink, Sse sse) {}

    private final Records records;
    private final Map<UUID, Queue<Listener>> listeners = new ConcurrentHashMap<>();

    @Activate
    public PointsStream(@Reference Records records) {
        this.records = records;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(@PathParam("id") UUID card, @Context SseEventSink sink, @Context Sse sse) {
        RecordData present = records.get(LoyaltyCards.TYPE, card);
        Long points = present.integer("points");
        sink.send(sse.newEvent("points", String.valueOf(points == null ? 0 : points)));
        listeners.computeIfAbsent(card, any -> new ConcurrentLinkedQueue<>()).add(new Listener(sink, sse));
    }

    @Override
    public void onEvent(RecordEvent event) {
        Queue<Listener> interested = listeners.get(event.recordId());
        if (interested != null) {
            // Only a hint: who listens may see less than events do, and asks for what he may see.
            interested.removeIf(listener -> listener.sink().isClosed());
            interested.forEach(listener -> listener.sink().send(listener.sse().newEvent("changed", event.kind())));
        }
    }
}
