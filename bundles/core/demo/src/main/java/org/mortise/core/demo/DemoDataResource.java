package org.mortise.core.demo;

import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/admin/demo-data}: whether there is any, what clearing it would remove, and the clearing. For administrators. */
@Path("demo-data")
@Component(service = DemoDataResource.class, property = "mortise.address=/admin")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class DemoDataResource {

    private final DemoState state;
    private final Callers callers;
    private final MadeRecords made;
    private final Clearing clearing;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile AuditLog audit;

    @Activate
    public DemoDataResource(
            @Reference DemoState state,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference(target = "(mortise.migrated=org.mortise.core.demo)") DataSource dataSource) {
        this.state = state;
        this.callers = callers;
        this.made = new MadeRecords(new Sql(dataSource));
        Supplier<AuditLog> log = () -> audit;
        this.clearing = new Clearing(records, types, transactions, callers, log, made);
    }

    /**
     * @param records how many demo records there are, those that people have deleted and purged since included
     * @param filling whether there are more to come
     * @param clearedAt when it was cleared last; null when it was not, and {@code clearedBy} too
     */
    public record State(long records, boolean filling, Instant clearedAt, String clearedBy) {}

    /** The number of records of the plan, as a sign that it was read. */
    public record Confirmation(@NotNull Long records) {}

    @GET
    public State state() {
        callers.requireAdministrator();
        MadeRecords.Last last = made.last();
        return new State(made.count(), filling(), last.clearedAt(), last.clearedBy());
    }

    @GET
    @Path("plan")
    public ClearingPlan plan() {
        callers.requireAdministrator();
        return clearing.plan();
    }

    @POST
    @Path("clear")
    @Consumes(MediaType.APPLICATION_JSON)
    public ClearingPlan clear(@NotNull @Valid Confirmation confirmation) {
        callers.requireAdministrator();
        if (filling()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "demo-data-busy", "The demo data is still being filled in. Try again then.");
        }
        return clearing.clear(confirmation.records());
    }

    private boolean filling() {
        return !state.get().isEmpty();
    }
}
