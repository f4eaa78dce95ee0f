package org.mortise.core.plugins.gate;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.mortise.plugins.gate.cfg}. */
@ObjectClassDefinition(
        name = "Gate",
        description = "How many requests may be inside a plugin, and what becomes of them when it is exchanged.")
public @interface GateSettings {

    @AttributeDefinition(
            name = "Requests inside",
            description =
                    "How many may be inside one plugin at a time; further ones wait. The server has 200 threads for all.",
            min = "1")
    int requestsInside() default 40;

    @AttributeDefinition(
            name = "Streams inside",
            description = "How many streams of events one plugin may have open at a time. They keep no threads.",
            min = "1")
    int streamsInside() default 500;

    @AttributeDefinition(
            name = "Parked requests",
            description = "How many may wait for one plugin; further ones are told to come again.",
            min = "0")
    int parkedRequests() default 2_000;

    @AttributeDefinition(
            name = "Parked seconds",
            description = "How long one may wait before it is told to come again.",
            min = "1")
    int parkedSeconds() default 20;

    @AttributeDefinition(
            name = "Seconds for long requests",
            description = "How long requests that take long are waited for, while the gate is open.",
            min = "0")
    int longRequestSeconds() default 30;

    @AttributeDefinition(
            name = "Seconds for requests",
            description = "How long requests that have just begun are waited for, while the gate is closed.",
            min = "0")
    int requestSeconds() default 5;
}
