package org.mortise.core.edge;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.propertytypes.ServiceRanking;

/**
 * Pax Web hands it the server, to which it gives its errors, and then each request before all others: so it stands before Karaf's web
 * console, too (by its ranking: without one it comes after them). There is one, since Pax Web restarts its server for each handler that comes.
 */
@Component(service = Handler.class)
@ServiceRanking(1)
public final class ServerHandler extends AbstractHandler {

    private static final String WEB_CONSOLE = "/system/console";

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    private volatile EdgeFilter edge;

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServerErrors errors = new ServerErrors();
        // A server that is starting starts it at once, and it wants to know its server then.
        errors.setServer(getServer());
        getServer().setErrorHandler(errors);
        if (getServer().getBean(NoChainCache.class) == null) {
            getServer().addBean(new NoChainCache());
        }
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!target.equals(WEB_CONSOLE) && !target.startsWith(WEB_CONSOLE + "/")) {
            return;
        }
        WebConsoleDoor.describe(response);
        EdgeFilter rules = edge;
        Refusal refusal = rules == null ? Refusal.ofServer(503) : WebConsoleDoor.refusal(rules.resolve(request), rules);
        if (refusal != null) {
            base.setHandled(true);
            refusal.write(response);
        }
    }
}
