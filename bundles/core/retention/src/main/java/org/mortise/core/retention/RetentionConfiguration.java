package org.mortise.core.retention;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Retention rules", description = "When the active rules run")
@interface RetentionConfiguration {

    String PID = "org.mortise.retention";

    @AttributeDefinition(description = "The hour of the day, 0 to 23, UTC; -1 for never by themselves")
    int hour() default 3;
}
