package org.mortise.core.consent;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.Callers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * The list of a person was written: its items become consents. It asks for the events of those types alone that have such a list, so
 * that all others pay nothing; which these are, {@link TakingOver} finds out.
 */
final class ListsWritten implements EventSubscriber {

    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private final ListReader reader;
    private final ListWriter writer;
    private ServiceRegistration<EventSubscriber> registration;
    private Set<String> wanted = Set.of();

    ListsWritten(Records records, RecordTypes types, Callers callers, ListReader reader, ListWriter writer) {
        this.records = records;
        this.types = types;
        this.callers = callers;
        this.reader = reader;
        this.writer = writer;
    }

    /** Asks for the events of these types, once they are others than before. Of one thread. */
    void want(BundleContext context, Set<String> names) {
        if (wanted.containsAll(names)) {
            return;
        }
        // Types of plugins that are away are asked for all the same: what they wrote last may still be on its way.
        Set<String> all = new TreeSet<>(wanted);
        all.addAll(names);
        close();
        registration = context.registerService(
                EventSubscriber.class,
                this,
                new Hashtable<>(Map.of(
                        "mortise.subscriber",
                        "consent.lists",
                        "mortise.type",
                        all.toArray(String[]::new),
                        "mortise.event",
                        new String[] {"created", "updated"},
                        "mortise.field",
                        ConsentList.FIELD)));
        wanted = all;
    }

    void close() {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }

    @Override
    public void onEvent(RecordEvent event) {
        if (Names.ORIGIN.equals(event.origin()) || !event.changes().containsKey(ConsentList.FIELD)) {
            return;
        }
        callers.as(Names.PLATFORM, () -> {
            RecordType type = types.find(event.recordType()).orElse(null);
            if (type != null && ConsentList.isOn(type)) {
                for (RecordData person : records.find(type.name(), List.of(event.recordId()))) {
                    String evidence = "Written with the record by " + event.actor() + " (" + event.origin() + ")";
                    reader.read(person, evidence, event.at());
                    writer.write(type, person);
                }
            }
            return null;
        });
    }
}
