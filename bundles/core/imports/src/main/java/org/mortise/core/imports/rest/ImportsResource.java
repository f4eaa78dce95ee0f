package org.mortise.core.imports.rest;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.imports.run.ImportService;
import org.mortise.core.imports.run.RejectedRows;
import org.mortise.core.imports.run.RowView;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.Status;
import org.mortise.core.imports.xlsx.XlsxOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/imports}: what became of the files, and what is to become of them. */
@Path("")
@Component(service = ImportsResource.class, property = "mortise.address=/imports")
@JaxrsResource
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {

    private static final int MAX_CONFLICTS = 1_000;
    private static final int MAX_LIMIT = 200;

    private final ImportService imports;

    @Activate
    public ImportsResource(@Reference ImportService imports) {
        this.imports = imports;
    }

    /** One page, the newest first. */
    public record ImportList(List<ImportView> items, String nextCursor) {}

    @GET
    public ImportList list(@QueryParam("limit") @DefaultValue("50") String limit, @QueryParam("cursor") String cursor) {
        int size = size(limit);
        UUID after = cursor == null ? null : cursor(cursor);
        List<ImportState> found = imports.list(after, size + 1);
        List<ImportState> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? page.get(size - 1).id().toString() : null;
        return new ImportList(
                page.stream().map(state -> ImportView.of(state, List.of())).toList(), next);
    }

    @GET
    @Path("{id}")
    public ImportView get(@PathParam("id") String id) {
        return view(imports.get(id(id)));
    }

    /** @param extensions with which names of files end that can be imported now */
    public record FormatList(List<String> extensions) {}

    @GET
    @Path("formats")
    public FormatList formats() {
        return new FormatList(imports.extensions());
    }

    @GET
    @Path("{id}/errors")
    @Produces({"text/csv", XlsxOutput.MEDIA_TYPE})
    public Response errors(@PathParam("id") String id, @QueryParam("format") String format) {
        RejectedRows rows = imports.rejected(id(id));
        FileFormat as = FileFormat.of(format, rows.state().workbook() ? FileFormat.XLSX : FileFormat.CSV);
        String name = rows.state().file() == null ? "rows" : rows.state().file();
        return as.answer(out -> rows.write(out, as == FileFormat.XLSX), name.replaceAll("\\.[^.]*$", "") + ".errors");
    }

    /** A page of rows beside what became of them: the preview after a dry run. */
    public record RowList(List<RowView> items, String nextCursor) {}

    @GET
    @Path("{id}/rows")
    public RowList rows(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("0") String cursor) {
        int size = size(limit);
        if (!cursor.matches("\\d{1,9}")) {
            throw malformed("cursor has to be the nextCursor of a page.");
        }
        List<RowView> rows = imports.rows(id(id), Long.parseLong(cursor), size);
        return new RowList(
                rows,
                rows.size() < size ? null : String.valueOf(rows.get(size - 1).row()));
    }

    @POST
    @Path("{id}/cancel")
    public ImportView cancel(@PathParam("id") String id) {
        return view(imports.cancel(id(id)));
    }

    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") String id) {
        return answer(imports.resume(id(id)));
    }

    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") String id) {
        return answer(imports.undo(id(id)));
    }

    /** 200 when it is through, 202 when it goes on. */
    private Response answer(ImportState state) {
        return (state.status().busy() ? Response.accepted() : Response.ok())
                .entity(view(state))
                .build();
    }

    private ImportView view(ImportState state) {
        boolean undoing = state.undoing() || state.status() == Status.UNDONE;
        return ImportView.of(state, undoing ? imports.conflicts(state.id(), MAX_CONFLICTS) : List.of());
    }

    private static int size(String limit) {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MAX_LIMIT) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw malformed("limit has to be a number from 1 to " + MAX_LIMIT + ".");
        }
        throw malformed("limit has to be a number from 1 to " + MAX_LIMIT + ".");
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw malformed("cursor has to be the nextCursor of a page.");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("import " + text);
        }
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemType.MALFORMED, detail);
    }
}
