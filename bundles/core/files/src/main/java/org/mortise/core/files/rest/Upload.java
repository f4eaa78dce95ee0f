package org.mortise.core.files.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import org.apache.cxf.jaxrs.ext.MessageContext;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.utils.multipart.AttachmentUtils;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.StoredFile;
import org.mortise.core.files.content.Contents;
import org.mortise.core.files.content.Intake;

/** The part {@code file} of a multipart request. What does not fit into a few pages of memory waits on the disk. */
final class Upload {

    private static final String IN_MEMORY = String.valueOf(1 << 16);

    /** Boundaries, headers and other parts. */
    private static final long AROUND = 1 << 20;

    private Upload() {}

    static StoredFile take(Contents contents, MessageContext context) throws IOException {
        List<Attachment> parts = parts(context, contents.maxBytes());
        Attachment file = parts.stream()
                .filter(part -> part.getContentDisposition() != null
                        && "file".equals(part.getContentDisposition().getParameter("name")))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "file", "is missing; send it as the part \"file\" of multipart form data"));
        // The temporary file of a part goes with its stream.
        try (InputStream in = file.getDataHandler().getInputStream()) {
            return contents.take(unicode(file.getContentDisposition().getFilename()), in);
        } finally {
            for (Attachment part : parts) {
                if (part != file) {
                    part.getDataHandler().getInputStream().close();
                }
            }
        }
    }

    /** CXF reads headers byte by byte; browsers and curl write names in UTF-8. */
    static String unicode(String name) {
        if (name == null || !StandardCharsets.ISO_8859_1.newEncoder().canEncode(name)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }

    private static List<Attachment> parts(MessageContext context, long maxBytes) {
        String length = context.getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > maxBytes + AROUND) {
            throw Intake.tooLarge(maxBytes);
        }
        try {
            return AttachmentUtils.getMultipartBody(context, null, IN_MEMORY, String.valueOf(maxBytes))
                    .getAllAttachments();
        } catch (WebApplicationException e) {
            throw e.getResponse().getStatus() == ProblemType.TOO_LARGE.status()
                    ? Intake.tooLarge(maxBytes)
                    : unreadable(e);
        } catch (RuntimeException e) {
            throw e.getClass().getSimpleName().contains("CacheSizeExceeded")
                    ? Intake.tooLarge(maxBytes)
                    : unreadable(e);
        }
    }

    private static ProblemException unreadable(RuntimeException cause) {
        return new ProblemException(
                ProblemType.MALFORMED, null, "The multipart form data cannot be read.", List.of(), cause);
    }
}
