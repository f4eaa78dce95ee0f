package org.mortise.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.Translations;
import org.mortise.api.reporting.ReportTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/reporting/contributed}: reports that the code of plugins computes, and what it asks before. */
@Component(service = ContributedResource.class)
@JaxrsResource
@Path("contributed")
@Produces(MediaType.APPLICATION_JSON)
public class ContributedResource {

    static final String HREF = "/api/reporting/contributed/";

    private final ReportSources sources;
    private final Translations translations;

    @Activate
    public ContributedResource(@Reference ReportSources sources, @Reference Translations translations) {
        this.sources = sources;
        this.translations = translations;
    }

    /** The reports by name. */
    public record DescriptionList(List<Description> items) {}

    /** @param problem why it cannot be run now; null when it can */
    public record Description(String name, String label, String href, List<ParameterView> parameters, String problem) {}

    /** @param values that a choice allows; empty for others */
    public record ParameterView(String name, String type, String label, boolean required, List<ValueView> values) {}

    public record ValueView(String value, String label) {}

    /** @param rows by the names of the columns, values in the JSON form of records */
    public record Table(List<ColumnView> columns, List<Map<String, Object>> rows) {}

    public record ColumnView(String name, String label) {}

    @GET
    public DescriptionList list(@HeaderParam("Accept-Language") String languages) {
        Map<String, String> texts = translations.accepted(languages);
        return new DescriptionList(
                sources.all().stream().map(each -> description(each, texts)).toList());
    }

    /** What is said in the address is held against the description of the parameters. */
    @GET
    @Path("{name}")
    public Report<Table> run(
            @PathParam("name") String name, @HeaderParam("Accept-Language") String languages, @Context UriInfo uri) {
        ReportSources.Known report = sources.find(name).orElseThrow(() -> ProblemException.notFound("report " + name));
        Map<String, String> said = new HashMap<>();
        uri.getQueryParameters().forEach((key, values) -> said.put(key, values.get(0)));
        Table table = table(sources.run(report, said), translations.accepted(languages));
        return new Report<>(name, true, List.of(), table);
    }

    private Description description(ReportSources.Known report, Map<String, String> texts) {
        List<ParameterView> parameters = List.of();
        String problem = null;
        try {
            parameters = sources.parameters(report).stream()
                    .map(parameter -> view(parameter, texts))
                    .toList();
        } catch (ProblemException e) {
            problem = e.detail();
        }
        return new Description(report.name(), text(texts, report.label()), HREF + report.name(), parameters, problem);
    }

    private static ParameterView view(Parameter parameter, Map<String, String> texts) {
        return new ParameterView(
                parameter.name(),
                parameter.type().json(),
                text(texts, parameter.label()),
                parameter.required(),
                parameter.values().stream()
                        .map(value -> new ValueView(value, texts.getOrDefault(parameter.label() + "." + value, value)))
                        .toList());
    }

    private static Table table(ReportTable table, Map<String, String> texts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            Map<String, Object> json = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                json.put(table.columns().get(i).name(), JsonForm.of(row.get(i)));
            }
            rows.add(json);
        }
        return new Table(
                table.columns().stream()
                        .map(column -> new ColumnView(column.name(), text(texts, column.label())))
                        .toList(),
                rows);
    }

    private static String text(Map<String, String> texts, String key) {
        return texts.getOrDefault(key, key);
    }
}
