package org.mortise.core.guard.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Guard", description = "When a plugin that fails is taken out of service.")
@interface GuardSettings {

    String PID = "org.mortise.core.guard";

    @AttributeDefinition(name = "Failures", description = "How many are enough for a quarantine.", min = "1")
    int failures() default 50;

    @AttributeDefinition(name = "Seconds", description = "Within which they count.", min = "1")
    int seconds() default 60;
}
