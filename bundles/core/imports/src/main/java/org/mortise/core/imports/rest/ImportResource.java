package org.mortise.core.imports.rest;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.apache.cxf.jaxrs.ext.MessageContext;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Translations;
import org.mortise.core.imports.propose.Proposal;
import org.mortise.core.imports.run.ImportService;
import org.mortise.core.imports.store.ImportState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/<plugin>/<collection>/import}: takes a file, for every record type. */
@Path("{collection: [a-z][a-z0-9-]*}/import")
@Component(service = ImportResource.class, property = "mortise.address=*")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {

    /** The languages that there are labels in. */
    private static final List<String> LANGUAGES = List.of("en", "zh-CN");

    private final ImportService imports;
    private final Translations translations;
    private final RecordTypes types;

    @Activate
    public ImportResource(
            @Reference ImportService imports, @Reference RecordTypes types, @Reference Translations translations) {
        this.imports = imports;
        this.translations = translations;
        this.types = types;
    }

    /** Looks at a file and says how its columns could be mapped; nothing is kept. */
    @POST
    @Path("proposal")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Proposal propose(
            @PathParam("collection") String collection, @Context UriInfo uri, @Context MessageContext context)
            throws IOException {
        RecordType type = Collections.type(types, uri, collection);
        try (Upload upload = Upload.of(context)) {
            return imports.propose(
                    type,
                    upload.fileName(),
                    upload.file(),
                    LANGUAGES.stream().map(translations::texts).toList());
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(
            @PathParam("collection") String collection,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @Context UriInfo uri,
            @Context MessageContext context)
            throws IOException {
        RecordType type = Collections.type(types, uri, collection);
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw ProblemException.of(ProblemType.MALFORMED, "dryRun has to be true or false.");
        }
        try (Upload upload = Upload.of(context)) {
            ImportState started = imports.start(
                    type, upload.fileName(), upload.file(), upload.mapping(), Boolean.parseBoolean(dryRun));
            String href = ImportView.href(started.id());
            return Response.accepted(Map.of("id", started.id(), "href", href, "status", started.status()))
                    .location(URI.create(href))
                    .build();
        }
    }
}
