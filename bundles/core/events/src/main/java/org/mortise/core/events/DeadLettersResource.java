package org.mortise.core.events;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Callers;
import org.mortise.core.events.Outbox.DeadLetter;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/outbox/dead-letters}: what was given up; an administrator tries it again or discards it. */
@Path("outbox/dead-letters")
@Component(service = DeadLettersResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class DeadLettersResource {

    private static final int LONGEST_PAGE = 200;

    private final Outbox outbox;
    private final Callers callers;
    private final OutboxDispatcher dispatcher;

    @Activate
    public DeadLettersResource(
            @Reference(target = EventTables.MIGRATED) DataSource dataSource,
            @Reference Callers callers,
            @Reference OutboxDispatcher dispatcher) {
        this.outbox = new Outbox(new Sql(dataSource));
        this.callers = callers;
        this.dispatcher = dispatcher;
    }

    /** One page. */
    public record DeadLetters(List<DeadLetter> items, String nextCursor) {}

    @GET
    public DeadLetters list(
            @QueryParam("limit") @DefaultValue("50") String limit, @QueryParam("cursor") String cursor) {
        callers.requireAdministrator();
        int size = size(limit);
        DeadLetterCursor after = DeadLetterCursor.parse(cursor);
        List<DeadLetter> found = outbox.deadLetters(after.seq(), after.id(), size + 1);
        if (found.size() <= size) {
            return new DeadLetters(found, null);
        }
        return new DeadLetters(
                found.subList(0, size),
                DeadLetterCursor.after(found.get(size - 1)).text());
    }

    /** How many dead letters are tried again. */
    public record Retried(int retried) {}

    /** Tries all of them again, or all of one subscriber. */
    @POST
    @Path("retry")
    public Retried retryAll(@QueryParam("subscriber") String subscriber) {
        callers.requireAdministrator();
        int retried = outbox.retryAll(subscriber);
        dispatcher.wake();
        return new Retried(retried);
    }

    @POST
    @Path("{id}/retry")
    public void retry(@PathParam("id") String id) {
        callers.requireAdministrator();
        if (!outbox.retry(uuid(id))) {
            throw ProblemException.notFound("dead letter " + id);
        }
        dispatcher.wake();
    }

    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") String id) {
        callers.requireAdministrator();
        if (!outbox.discard(uuid(id))) {
            throw ProblemException.notFound("dead letter " + id);
        }
    }

    private static int size(String limit) {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= LONGEST_PAGE) {
                return size;
            }
        } catch (NumberFormatException e) {
            // The refusal below is the answer.
        }
        throw ProblemException.of(ProblemType.MALFORMED, "limit must be a number from 1 to " + LONGEST_PAGE + ".");
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("dead letter " + id);
        }
    }
}
