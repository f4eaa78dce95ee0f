package org.mortise.core.records.wiring;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What day it is for words such as {@code today} and for groups by month: the time in the zone of the installation. */
@Component(service = QueryClock.class, configurationPid = "org.mortise.core.records")
@Designate(ocd = QueryClock.Configuration.class)
public final class QueryClock implements Supplier<Clock> {

    private static final Logger LOG = LoggerFactory.getLogger(QueryClock.class);

    private volatile Clock clock;

    @Activate
    public QueryClock(Configuration configuration) {
        modified(configuration);
    }

    @ObjectClassDefinition(name = "Records", description = "What questions about records take for granted")
    @interface Configuration {

        @AttributeDefinition(
                name = "Time zone",
                description =
                        "Where days, weeks and months begin, in filters such as today and in groups by month; a name"
                                + " such as Europe/Berlin")
        String zone() default "UTC";
    }

    @Modified
    void modified(Configuration configuration) {
        String zone = configuration.zone().strip();
        // By name only: databases read the sign of an offset the other way round.
        boolean known = ZoneId.getAvailableZoneIds().contains(zone);
        if (!known) {
            LOG.error("\"{}\" is no time zone such as Europe/Berlin; days begin at midnight UTC", zone);
        }
        clock = Clock.system(ZoneId.of(known ? zone : "UTC"));
    }

    @Override
    public Clock get() {
        return clock;
    }
}
