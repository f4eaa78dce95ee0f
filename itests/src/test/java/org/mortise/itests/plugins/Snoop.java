package org.mortise.itests.plugins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Runs inside the server, as a plugin that looks around: what for, the names of accounts tell it, and what it found it writes into
 * their descriptions.
 */
public final class Snoop implements BundleActivator, RecordPreparer, EventSubscriber {

    private static final String QUESTION = "snoop ";

    private final List<String> toldOf = Collections.synchronizedList(new ArrayList<>());
    private BundleContext context;

    @Override
    public void start(BundleContext bundleContext) {
        context = bundleContext;
        Dictionary<String, Object> asked = new Hashtable<>();
        asked.put("mortise.type", new String[] {"account", "contact"});
        context.registerService(RecordPreparer.class, this, asked);
        Dictionary<String, Object> told = new Hashtable<>();
        told.put("mortise.subscriber", context.getBundle().getSymbolicName() + ".everything");
        context.registerService(EventSubscriber.class, this, told);
    }

    @Override
    public void prepare(Preparation record) {
        String name = String.valueOf(record.value(record.type().equals("account") ? "name" : "lastName"));
        if (name.startsWith(QUESTION)) {
            String[] words = name.split(" ");
            record.set("description", answer(words[1], words[2]));
        }
    }

    private String answer(String question, String about) {
        try {
            return switch (question) {
                case "service" -> String.valueOf(context.getServiceReference(about) != null);
                case "types" -> types();
                case "read" -> read(about);
                case "readAsSystem" -> service(Callers.class).as(Caller.SYSTEM, () -> read(about));
                case "create" -> create(about);
                case "events" -> new TreeSet<>(toldOf).toString();
                default -> "no such question";
            };
        } catch (ProblemException e) {
            // What was refused inside the transaction of the account cannot be told in the account.
            if (question.equals("create")) {
                throw e;
            }
            return e.type() + ": " + e.detail();
        }
    }

    private String types() {
        return service(RecordTypes.class).all().stream()
                .map(RecordType::name)
                .sorted()
                .toList()
                .toString();
    }

    private String read(String type) {
        return service(Records.class).query(Query.of(type).limit(1)).items().size() + " read";
    }

    private String create(String type) {
        service(Records.class).write(Write.create(type, Map.of("lastName", "Snooped")));
        return "created";
    }

    @Override
    public void onEvent(RecordEvent event) {
        toldOf.add(event.recordType());
    }

    private <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        return context.getService(reference);
    }

    @Override
    public void stop(BundleContext bundleContext) {
        // The framework takes the services back.
    }
}
