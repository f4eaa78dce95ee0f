package org.mortise.itests.eachkind;

import java.util.Dictionary;
import java.util.Hashtable;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.slf4j.LoggerFactory;

/** Runs inside the server, as a plugin: tells in the log what it was told of the walked types. */
public final class Witness implements BundleActivator, EventSubscriber {

    static final String ID = "witness";

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("mortise.subscriber", "witness.walked");
        properties.put("mortise.type", new String[] {"walked", "walkedToo"});
        context.registerService(EventSubscriber.class, this, properties);
    }

    @Override
    public void onEvent(RecordEvent event) {
        LoggerFactory.getLogger(Witness.class)
                .info(
                        "witness {} {} {}",
                        event.recordId(),
                        event.kind(),
                        event.changes().keySet());
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
