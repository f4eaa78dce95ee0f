package org.mortise.core.edge;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.osgi.service.component.annotations.Component;

/** Handles nothing; Pax Web hands it the server, to which it gives its errors. */
@Component(service = Handler.class)
public final class ServerErrorsHandler extends AbstractHandler {

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServerErrors errors = new ServerErrors();
        // A server that is starting starts it at once, and it wants to know its server then.
        errors.setServer(getServer());
        getServer().setErrorHandler(errors);
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) {
        // Others do.
    }
}
