package org.mortise.core.edge;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * What the HTTP server itself answers when nobody of ours sees the request: headers that are too long, a line that is no request. Its
 * own pages are HTML, tell what it stumbled over, and lack the headers for browsers.
 */
final class ServerErrors extends ErrorHandler {

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
        fields.put(HttpHeader.CONTENT_TYPE, Refusal.TYPE);
        BrowserHeaders.ofRefusals().forEach(fields::put);
        return ByteBuffer.wrap(Refusal.ofServer(status).document());
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        base.setHandled(true);
        BrowserHeaders.ofRefusals().forEach(response::setHeader);
        Refusal.ofServer(response.getStatus()).write(response);
    }
}
