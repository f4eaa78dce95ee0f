package org.mortise.core.files.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.ws.rs.core.GenericEntity;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.mortise.api.records.StoredFile;
import org.mortise.core.files.content.Contents;

/** The answer to a download: never shown by a browser as a page of ours, in parts on request, not again when it is known. */
final class Download {

    private final Contents contents;
    private final StoredFile file;
    private final String tag;

    Download(Contents contents, StoredFile file) {
        this.contents = contents;
        this.file = file;
        this.tag = "\"" + file.sha256() + "\"";
    }

    Response answer(String range, String ifRange, String ifNoneMatch) {
        if (ifNoneMatch != null
                && (ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals("*"))) {
            return headers(Response.notModified()).build();
        }
        boolean partly = range != null && (ifRange == null || ifRange.strip().equals(tag));
        ByteRange asked = partly ? ByteRange.parse(range, file.size()) : null;
        if (asked == null) {
            return body(Response.ok(), 0, file.size());
        }
        if (!asked.satisfiable()) {
            Map<String, Object> problem = Map.of(
                    "type",
                    "/problems/range-not-satisfiable",
                    "title",
                    "There is no such part of the file",
                    "status",
                    416,
                    "detail",
                    "The file has " + file.size() + " bytes.");
            return Response.status(416)
                    .type("application/problem+json")
                    .header("Content-Range", "bytes */" + file.size())
                    .entity(new GenericEntity<>(problem) {})
                    .build();
        }
        return body(
                Response.status(206)
                        .header("Content-Range", "bytes " + asked.first() + "-" + asked.last() + "/" + file.size()),
                asked.first(),
                asked.last() - asked.first() + 1);
    }

    private Response body(Response.ResponseBuilder builder, long from, long length) {
        InputStream in;
        try {
            // Before the answer begins: what is missing is no file cut short.
            in = contents.open(file, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException("The content of the file " + file.id() + " cannot be read", e);
        }
        StreamingOutput output = out -> {
            try (in) {
                in.transferTo(out);
            }
        };
        return headers(builder)
                .type(file.contentType())
                .header("Content-Length", length)
                .entity(output)
                .build();
    }

    private Response.ResponseBuilder headers(Response.ResponseBuilder builder) {
        return builder.header("ETag", tag)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Content-Disposition", disposition());
    }

    /** RFC 6266: a name for old clients in ASCII, and the real one. */
    private String disposition() {
        String plain = file.name().replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String real = URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + real;
    }
}
