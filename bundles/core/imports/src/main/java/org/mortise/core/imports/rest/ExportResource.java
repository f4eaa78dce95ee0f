package org.mortise.core.imports.rest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.imports.export.Export;
import org.mortise.core.imports.export.ExportColumns;
import org.mortise.core.imports.xlsx.XlsxOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/<plugin>/<collection>/export}: the records of any filter as a stream of CSV or XLSX, for every record type. */
@Path("{collection: [a-z][a-z0-9-]*}/export")
@Component(service = ExportResource.class, property = "mortise.address=*")
@JaxrsResource
public final class ExportResource {

    private final Records records;
    private final RecordTypes types;
    private final Callers callers;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile AuditLog log;

    @Activate
    public ExportResource(@Reference Records records, @Reference RecordTypes types, @Reference Callers callers) {
        this.records = records;
        this.types = types;
        this.callers = callers;
    }

    @GET
    @Produces({"text/csv", XlsxOutput.MEDIA_TYPE})
    public Response export(
            @PathParam("collection") String collection,
            @QueryParam("filter") String filter,
            @QueryParam("sort") String sort,
            @QueryParam("fields") String fields,
            @QueryParam("bom") String bom,
            @QueryParam("format") String format,
            @Context UriInfo uri) {
        RecordType type = Collections.type(types, uri, collection);
        ExportColumns columns = ExportColumns.of(type, list(fields));
        // The first page is read here: a filter that cannot be understood must not become half a file.
        FileFormat as = FileFormat.of(format, FileFormat.CSV);
        Export export = Export.begin(records, type, columns, filter, list(sort), as == FileFormat.XLSX);
        Caller caller = callers.current();
        tell(type, filter, as);
        StreamingOutput stream = out -> callers.as(caller, () -> {
            export.write(out, "true".equals(bom));
            return null;
        });
        return as.answer(stream, type.collection() + "-" + LocalDate.now(ZoneOffset.UTC));
    }

    /** Before the first byte goes out: what cannot be told is not exported. */
    private void tell(RecordType type, String filter, FileFormat format) {
        AuditLog target = log;
        if (target != null) {
            target.record(new AuditEvent(
                    "export",
                    null,
                    null,
                    null,
                    type.name(),
                    null,
                    Map.of("filter", filter == null ? "" : filter, "format", format.name())));
        }
    }

    private static List<String> list(String parameter) {
        return parameter == null || parameter.isBlank()
                ? List.of()
                : Arrays.stream(parameter.split(",")).map(String::strip).toList();
    }
}
