package org.mortise.core.events;

import java.util.Hashtable;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the figures of the outbox to the metrics: suppliers with the properties {@code mortise.gauge} and {@code mortise.help}. */
@Component(
        service = {},
        immediate = true)
public final class OutboxGauges {

    private final List<ServiceRegistration<LongSupplier>> registrations;

    @Activate
    public OutboxGauges(
            BundleContext context,
            @Reference(target = EventTables.MIGRATED) DataSource dataSource,
            @Reference OutboxDispatcher dispatcher) {
        Outbox outbox = new Outbox(new Sql(dataSource));
        registrations = List.of(
                register(context, "mortise_outbox_pending", "Events that are in no queue yet", outbox::pending),
                register(
                        context,
                        "mortise_outbox_undelivered",
                        "Deliveries that wait or are retried",
                        outbox::undelivered),
                register(context, "mortise_outbox_dead", "Dead letters", outbox::dead),
                register(
                        context,
                        "mortise_outbox_overdue",
                        "Subscribers on this node that take longer for an event than allowed",
                        dispatcher::overdue));
    }

    private static ServiceRegistration<LongSupplier> register(
            BundleContext context, String name, String help, LongSupplier gauge) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("mortise.gauge", name);
        properties.put("mortise.help", help);
        return context.registerService(LongSupplier.class, gauge, properties);
    }

    @Deactivate
    void deactivate() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
