package org.mortise.core.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the instance in when nothing but the demo data is missing for it to be ready: then everybody is there. */
@Component
public final class DemoRunner {

    private static final int POLL_MILLIS = 200;
    private static final int STOP_MILLIS = 5000;

    private static final Logger LOG = LoggerFactory.getLogger(DemoRunner.class);

    private final DemoState state;
    private final Supplier<?> readiness;
    private final Filling filling;
    private final Map<ServiceReference<DemoData>, DemoData> sources = new ConcurrentHashMap<>();
    private final Thread worker;

    @Activate
    public DemoRunner(
            @Reference DemoState state,
            @Reference(target = "(mortise.missing=node)") Supplier<?> readiness,
            @Reference Records records,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Capabilities capabilities,
            @Reference(target = "(mortise.migrated=org.mortise.core.demo)") DataSource dataSource) {
        this.state = state;
        this.readiness = readiness;
        Sql sql = new Sql(dataSource);
        MadeRecords made = new MadeRecords(sql);
        this.filling = new Filling(
                new RememberingRecords(records, transactions, made),
                callers,
                capabilities,
                new FilledSources(sql),
                made,
                state.size());
        this.worker = new Thread(this::run, "mortise-demo");
        worker.setDaemon(true);
        if (state.enabled()) {
            worker.start();
        }
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        worker.interrupt();
        worker.join(STOP_MILLIS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(DemoData source, ServiceReference<DemoData> reference) {
        sources.put(reference, source);
    }

    void removeSource(ServiceReference<DemoData> reference) {
        sources.remove(reference);
    }

    private void run() {
        try {
            do {
                Thread.sleep(POLL_MILLIS);
            } while (!platformIsReady() || !fill());
            state.done();
        } catch (InterruptedException e) {
            // The bundle is being stopped.
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether it ran to its end; not so when the database fails us between two modules */
    private boolean fill() throws InterruptedException {
        try {
            filling.run(inOrder(), LocalDate.now(ZoneOffset.UTC), state::report);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The demo data is not complete yet; trying again", e);
            state.report("is tried again after a failure: " + e.getMessage());
            return false;
        }
    }

    private boolean platformIsReady() {
        return readiness.get() instanceof Iterable<?> missing && onlyDemoData(missing);
    }

    private static boolean onlyDemoData(Iterable<?> missing) {
        for (Object text : missing) {
            if (!text.toString().startsWith(DemoState.NAME + ":")) {
                return false;
            }
        }
        return true;
    }

    /** The highest ranking first; references compare by ranking, and by age when it is the same. */
    private List<DemoData> inOrder() {
        List<ServiceReference<DemoData>> references = new ArrayList<>(sources.keySet());
        references.sort(Comparator.reverseOrder());
        return references.stream()
                .map(sources::get)
                .filter(source -> source != null)
                .toList();
    }
}
