package org.mortise.itests.events;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.Query;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Runs inside the server, as a plugin: subscribers that do what the names of accounts tell them to. */
public final class Troublemaker implements BundleActivator {

    private static final String HANGING = "hang ";
    private static final int MORE_THAN_THREADS = 5;

    private BundleContext context;

    @Override
    public void start(BundleContext bundleContext) {
        context = bundleContext;
        register("troublemaker.effects", this::effect);
        register("troublemaker.failing", this::fail);
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            register("troublemaker.hanging" + i, Troublemaker::hang);
        }
    }

    private void register(String name, EventSubscriber subscriber) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("mortise.subscriber", name);
        properties.put("mortise.type", "account");
        context.registerService(EventSubscriber.class, subscriber, properties);
    }

    /** Writes an account for each that is ordered, so that everybody can count. */
    private void effect(RecordEvent event) {
        String name = name(event);
        if (event.kind().equals("created") && name.startsWith("order ")) {
            records().write(Write.create("account", Map.of("name", "effect of " + name)));
        }
    }

    /** Fails at the accounts that say so until one is there that says it is healed; what it wrote before is undone. */
    private void fail(RecordEvent event) {
        String name = name(event);
        if (!name.startsWith("fail ")) {
            return;
        }
        String marker = name.substring("fail ".length()).split(" ")[0];
        records().write(Write.create("account", Map.of("name", "outcome of " + name)));
        Query healed = Query.of("account").where("name=='healed " + marker + "'");
        if (records().query(healed).items().isEmpty()) {
            throw new IllegalStateException("not healed yet: " + name);
        }
    }

    private static void hang(RecordEvent event) {
        if (name(event).startsWith(HANGING)) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static String name(RecordEvent event) {
        return event.changes().get("name") instanceof java.util.List<?> values ? String.valueOf(values.get(1)) : "";
    }

    private Records records() {
        ServiceReference<Records> reference = context.getServiceReference(Records.class);
        return context.getService(reference);
    }

    @Override
    public void stop(BundleContext bundleContext) {
        // The framework takes the services back.
    }
}
