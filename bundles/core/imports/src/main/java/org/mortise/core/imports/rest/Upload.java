package org.mortise.core.imports.rest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import org.apache.cxf.jaxrs.ext.MessageContext;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.ContentDisposition;
import org.apache.cxf.jaxrs.utils.multipart.AttachmentUtils;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/**
 * The parts of a multipart request.
 *
 * @param fileName as the client calls it, without folders; may be null
 * @param mapping null when there is none
 */
record Upload(String fileName, InputStream file, String mapping) implements Closeable {

    private static final long MAX_PART = 210L << 20;
    private static final int MAX_MAPPING = 1 << 20;
    private static final String IN_MEMORY = String.valueOf(1 << 16);

    static Upload of(MessageContext context) throws IOException {
        List<Attachment> parts = parts(context);
        Attachment file = part(parts, "file");
        if (file == null) {
            throw ProblemException.invalid(
                    "file", "is missing; send the CSV as the part \"file\" of multipart form data");
        }
        Attachment mapping = part(parts, "mapping");
        return new Upload(fileName(file), stream(file), mapping == null ? null : text(mapping));
    }

    /** Parts that do not fit into memory wait on the disk; what is larger than any import may be is not even kept there. */
    private static List<Attachment> parts(MessageContext context) {
        String length = context.getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > MAX_PART + MAX_MAPPING) {
            throw tooLarge();
        }
        try {
            return AttachmentUtils.getMultipartBody(context, null, IN_MEMORY, String.valueOf(MAX_PART))
                    .getAllAttachments();
        } catch (WebApplicationException e) {
            throw e.getResponse().getStatus() == ProblemType.TOO_LARGE.status() ? tooLarge() : unreadable(e);
        } catch (RuntimeException e) {
            throw e.getClass().getSimpleName().contains("CacheSizeExceeded") ? tooLarge() : unreadable(e);
        }
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(ProblemType.TOO_LARGE, "import-file-too-large", "The file is too large; split it.");
    }

    private static ProblemException unreadable(RuntimeException cause) {
        return new ProblemException(
                ProblemType.MALFORMED, null, "The multipart form data cannot be read.", List.of(), cause);
    }

    private static Attachment part(List<Attachment> parts, String name) {
        return parts.stream()
                .filter(part -> part.getContentDisposition() != null
                        && name.equals(part.getContentDisposition().getParameter("name")))
                .findFirst()
                .orElse(null);
    }

    private static InputStream stream(Attachment part) throws IOException {
        return part.getDataHandler().getInputStream();
    }

    private static String text(Attachment part) throws IOException {
        try (InputStream in = stream(part)) {
            byte[] bytes = in.readNBytes(MAX_MAPPING + 1);
            if (bytes.length > MAX_MAPPING) {
                throw ProblemException.of(ProblemType.TOO_LARGE, "The mapping is too large.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String fileName(Attachment file) {
        ContentDisposition disposition = file.getContentDisposition();
        String name = disposition.getFilename();
        return name == null ? null : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
