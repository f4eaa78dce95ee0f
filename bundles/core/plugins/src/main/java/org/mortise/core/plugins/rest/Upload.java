package org.mortise.core.plugins.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.ws.rs.WebApplicationException;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.jaxrs.ext.MessageContext;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.utils.multipart.AttachmentUtils;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/** Takes the file out of multipart form data, and no more than the limit of it. */
final class Upload {

    private static final long MIB = 1024L * 1024;
    /** What the other parts and the boundaries may add to the length of the request. */
    private static final long OVERHEAD = 64L * 1024;

    private static final String PART = "file";

    private final String what;
    private final long limit;

    /** @param what the file is, for people */
    Upload(String what, int mebibytes) {
        this.what = what;
        this.limit = mebibytes * MIB;
    }

    /** Hands the uploaded file to the work and deletes it afterwards. */
    <T> T use(MessageContext message, Function<Path, T> work) {
        // Before the body is looked at: the rest of a request that is too long is never read.
        if (message.getHttpServletRequest().getContentLengthLong() > limit + OVERHEAD) {
            throw tooLarge();
        }
        message.put(AttachmentDeserializer.ATTACHMENT_MAX_SIZE, Long.toString(limit));
        try {
            Path file = Files.createTempFile("mortise-upload", ".jar");
            try {
                receive(message, file);
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(MessageContext message, Path file) throws IOException {
        Attachment part = part(message);
        if (part == null) {
            throw ProblemException.invalid(
                    PART, "is missing: send the file as multipart form data in the part \"file\"");
        }
        try (InputStream content = part.getDataHandler().getInputStream();
                OutputStream target = Files.newOutputStream(file)) {
            copy(content, target);
        }
    }

    /** Null when there is no such part. What goes wrong while the body is read is the sender's mistake. */
    private Attachment part(MessageContext message) {
        try {
            return AttachmentUtils.getMultipartBody(message).getAttachment(PART);
        } catch (WebApplicationException e) {
            throw e.getResponse().getStatus() == ProblemType.TOO_LARGE.status() ? tooLarge() : malformed();
        } catch (RuntimeException e) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return ProblemException.of(ProblemType.MALFORMED, "The body cannot be read as multipart form data.");
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            total += count;
            if (total > limit) {
                throw tooLarge();
            }
            to.write(buffer, 0, count);
        }
    }

    private ProblemException tooLarge() {
        return ProblemException.of(
                ProblemType.TOO_LARGE,
                "plugin-file-too-large",
                "A file with a " + what + " may have at most " + limit / MIB + " MiB.");
    }
}
