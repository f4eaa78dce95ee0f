package @package@;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/plugins/@id@/summary/{account}}: how many records an account has, and the last date. */
@Component(service = SummaryResource.class)
@JaxrsResource
@Path("summary/{account}")
@Produces(MediaType.APPLICATION_JSON)
public final class SummaryResource {

    private final Records records;

    @Activate
    public SummaryResource(@Reference Records records) {
        this.records = records;
    }

    @GET
    public Summary summary(@PathParam("account") UUID account) {
        // Who may not see the account gets its 404.
        records.get("account", account);
        Measure count = new Measure(Function.COUNT, "id");
        Measure last = new Measure(Function.MAX, "heldOn");
        return Summary.of(
                records.aggregate(new Aggregation("@type@", "account==" + account, List.of(), List.of(count, last))));
    }
}
