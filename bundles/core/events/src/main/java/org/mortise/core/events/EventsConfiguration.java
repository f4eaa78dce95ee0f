package org.mortise.core.events;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Events", description = "How committed changes reach their subscribers")
@interface EventsConfiguration {

    String PID = "org.mortise.core.events";

    @AttributeDefinition(name = "Threads", description = "How many subscribers are served at the same time")
    int threads() default 4;

    @AttributeDefinition(
            name = "Attempts",
            description = "After how many failed attempts an event is put aside as a dead letter")
    int attempts() default 8;

    @AttributeDefinition(
            name = "Seconds before the second attempt",
            description = "Each further delay is four times as long, up to an hour")
    int retrySeconds() default 1;

    @AttributeDefinition(
            name = "Seconds for one event",
            description =
                    "A subscriber that takes longer is named in the log and keeps no other waiting; on PostgreSQL it is"
                            + " interrupted, which counts as a failed attempt")
    int secondsPerEvent() default 60;

    @AttributeDefinition(
            name = "Hours to keep",
            description = "How long events that every subscriber has received are kept")
    int retentionHours() default 24;
}
