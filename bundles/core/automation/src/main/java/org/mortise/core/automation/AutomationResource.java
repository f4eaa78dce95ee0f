package org.mortise.core.automation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.api.records.Translations;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/automation}: the conditions and actions of plugins, and what administrators do with them by hand. */
@Path("")
@Component(service = AutomationResource.class, property = "mortise.address=/automation")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class AutomationResource {

    private final Automation automation;
    private final Contributions contributions;
    private final GuardedCalls calls;
    private final Callers callers;
    private final Translations translations;

    @Activate
    public AutomationResource(
            @Reference Automation automation,
            @Reference Contributions contributions,
            @Reference GuardedCalls calls,
            @Reference Callers callers,
            @Reference Translations translations) {
        this.automation = automation;
        this.contributions = contributions;
        this.calls = calls;
        this.callers = callers;
        this.translations = translations;
    }

    public record DescriptionList(List<Description> items) {}

    /**
     * @param plugin id of the plugin that it comes from; null for a part of the platform
     * @param problem why it cannot be described now; null when it can
     */
    public record Description(
            String name,
            String label,
            String plugin,
            List<String> types,
            List<ParameterView> parameters,
            String problem) {}

    /** @param values that a choice allows; empty for others */
    public record ParameterView(String name, String type, String label, boolean required, List<ValueView> values) {}

    public record ValueView(String value, String label) {}

    @GET
    @Path("actions")
    public DescriptionList actions(@QueryParam("type") String type, @HeaderParam("Accept-Language") String languages) {
        return list(contributions.actions().stream(), type, languages);
    }

    @GET
    @Path("conditions")
    public DescriptionList conditions(
            @QueryParam("type") String type, @HeaderParam("Accept-Language") String languages) {
        return list(contributions.conditions().stream(), type, languages);
    }

    @POST
    @Path("conditions/{name}/test")
    @Consumes(MediaType.APPLICATION_JSON)
    public Automation.ConditionResult test(@PathParam("name") String name, Map<String, Object> body) {
        callers.requireAdministrator();
        Body said = new Body(body, List.of("type", "id", "parameters"));
        return automation.test(name, said.text("type"), said.id(), said.object("parameters"));
    }

    @POST
    @Path("actions/{name}/run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Automation.Outcome run(@PathParam("name") String name, Map<String, Object> body) {
        callers.requireAdministrator();
        Body said = new Body(body, List.of("type", "id", "parameters", "conditions", "dryRun"));
        return automation.run(
                name, said.text("type"), said.id(), said.object("parameters"), said.conditions(), said.flag("dryRun"));
    }

    private <T> DescriptionList list(Stream<Contribution<T>> all, String type, String languages) {
        callers.requireAdministrator();
        Map<String, String> texts = translations.accepted(languages);
        return new DescriptionList(
                all.filter(each -> type == null || each.types().contains(type))
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .map(each -> description(each, texts))
                        .toList());
    }

    private Description description(Contribution<?> each, Map<String, String> texts) {
        List<ParameterView> parameters = List.of();
        String problem = null;
        try {
            parameters = each.parameters(calls).stream()
                    .map(parameter -> view(parameter, texts))
                    .toList();
        } catch (ProblemException e) {
            problem = e.detail();
        }
        return new Description(
                each.name(),
                texts.getOrDefault(each.label(), each.label()),
                each.plugin(),
                List.copyOf(each.types().named()),
                parameters,
                problem);
    }

    private static ParameterView view(Parameter parameter, Map<String, String> texts) {
        return new ParameterView(
                parameter.name(),
                parameter.type().json(),
                texts.getOrDefault(parameter.label(), parameter.label()),
                parameter.required(),
                parameter.values().stream()
                        .map(value -> new ValueView(value, texts.getOrDefault(parameter.label() + "." + value, value)))
                        .toList());
    }
}
