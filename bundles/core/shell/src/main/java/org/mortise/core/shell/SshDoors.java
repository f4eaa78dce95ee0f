package org.mortise.core.shell;

import java.util.List;
import org.apache.sshd.scp.server.ScpCommandFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.CommandFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Leaves Karaf's SSH server the console and nothing else. It would let everybody who may sign in copy the files of the instance, database
 * and keys included, put bundles into it, and connect to whatever the server can reach; roles know nothing of that.
 */
@Component
public final class SshDoors {

    /** Called before the server takes its first connection: Karaf registers it before it starts it. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(SshServer server) {
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setSubsystemFactories(List.of());
        CommandFactory commands = server.getCommandFactory();
        if (commands instanceof ScpCommandFactory scp) {
            server.setCommandFactory(scp.getDelegateCommandFactory());
        }
    }

    void unbind(SshServer server) {
        // It stops, and nothing is opened again.
    }
}
