package org.mortise.core.rest.server;

import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops reading a JSON body that grows too large. Uploads are bounded by those who take them. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedRequest.class);
    private static final long MAX_JSON = 32L * 1024 * 1024;

    /** What is thrown away of a body that is too large, at most: it costs no memory, and who sends that much never gets to read why. */
    private static final long MAX_REST = 256L * 1024 * 1024;

    private BoundedRequest(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? request : new BoundedRequest(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (getContentLengthLong() > MAX_JSON) {
            // Whoever asks first does not send it.
            throw getHeader("Expect") == null ? tooLarge(super.getInputStream()) : tooLarge();
        }
        return new Bounded(super.getInputStream());
    }

    /** Who sends no body need not say what is in it; without a type CXF would look for a reader of binary data. */
    @Override
    public String getContentType() {
        String type = super.getContentType();
        return type == null && getContentLengthLong() <= 0 && getHeader("Transfer-Encoding") == null
                ? "application/json"
                : type;
    }

    /** Reads on for a while: a connection that is closed while the other side still sends would lose the answer on its way. */
    private static ProblemException tooLarge(ServletInputStream in) {
        byte[] buffer = new byte[65_536];
        try {
            long left = MAX_REST;
            for (int count = 0; count >= 0 && left > 0; left -= count) {
                count = in.read(buffer);
            }
        } catch (IOException e) {
            LOG.debug("The client has gone; nobody waits for the answer", e);
        }
        return tooLarge();
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(
                ProblemType.TOO_LARGE, "A JSON body may have at most 32 MiB; send several requests.");
    }

    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream in;
        private long read;

        Bounded(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > MAX_JSON) {
                throw tooLarge(in);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
