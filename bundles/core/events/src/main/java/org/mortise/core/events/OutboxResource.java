package org.mortise.core.events;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/outbox}: how the subscribers stand; administrators can end the subscription of one that never returns. */
@Path("outbox")
@Component(service = OutboxResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class OutboxResource {

    private final Outbox outbox;
    private final Transactions transactions;
    private final Callers callers;
    private final OutboxDispatcher dispatcher;

    @Activate
    public OutboxResource(
            @Reference(target = EventTables.MIGRATED) DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference OutboxDispatcher dispatcher) {
        this.outbox = new Outbox(new Sql(dataSource));
        this.transactions = transactions;
        this.callers = callers;
        this.dispatcher = dispatcher;
    }

    /** The events not in any queue yet, and the queues. */
    public record State(long pending, List<Queue> subscribers) {}

    /**
     * One queue.
     *
     * @param present whether this node has the subscriber
     * @param busySeconds for how long it has been at one event on this node; null when it is at none
     */
    public record Queue(
            String name, boolean present, Instant since, long waiting, long retrying, long dead, Long busySeconds) {}

    @GET
    public State state() {
        callers.requireAdministrator();
        List<Queue> queues = outbox.subscribers().stream()
                .map(counts -> new Queue(
                        counts.name(),
                        dispatcher.subscribers().find(counts.name()).isPresent(),
                        counts.since(),
                        counts.waiting(),
                        counts.retrying(),
                        counts.dead(),
                        busySeconds(counts.name())))
                .toList();
        return new State(outbox.pending(), queues);
    }

    private Long busySeconds(String subscriber) {
        return dispatcher
                .subscribers()
                .find(subscriber)
                .map(Subscriber::inHand)
                .map(event -> event.age().toSeconds())
                .orElse(null);
    }

    @DELETE
    @Path("subscribers/{name}")
    public void unsubscribe(@PathParam("name") String name) {
        callers.requireAdministrator();
        if (dispatcher.subscribers().find(name).isPresent()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "subscriber-present",
                    name + " is here; uninstall or disable its plugin first.");
        }
        if (!transactions.required(() -> outbox.unsubscribe(name))) {
            throw ProblemException.notFound("subscriber " + name);
        }
    }
}
