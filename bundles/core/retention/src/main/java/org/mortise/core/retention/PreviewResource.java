package org.mortise.core.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.validation.Valid;
import javax.validation.constraints.Max;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.SystemFields;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/retention/preview}: what a rule would do that is not stored yet. For administrators. */
@Path("preview")
@Component(service = PreviewResource.class)
@JaxrsResource
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PreviewResource {

    private final Callers callers;
    private final RuleCheck check;
    private final Preview preview;

    @Activate
    public PreviewResource(@Reference Callers callers, @Reference RuleCheck check, @Reference Preview preview) {
        this.callers = callers;
        this.check = check;
        this.preview = preview;
    }

    /** A rule as it would be stored; counted from modifiedAt when nothing else is said. */
    public record Draft(
            @NotNull @Size(max = 100) String type,
            @Size(max = 4_000) String filter,
            @Size(max = 100) String since,
            @NotNull @Min(1) @Max(36_500) Long days,

            @NotNull @Pattern(regexp = "delete|purge|anonymise")
            String action) {

        Rule rule() {
            String from = since == null ? SystemFields.MODIFIED_AT : since;
            return new Rule(null, "", type, filter, from, days, action, false);
        }
    }

    @POST
    public Map<String, Object> preview(@NotNull @Valid Draft draft) {
        callers.requireAdministrator();
        List<Violation> violations = new ArrayList<>();
        check.check(draft.rule(), (field, wrong) -> violations.add(new Violation(field, wrong)));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return preview.of(draft.rule());
    }
}
