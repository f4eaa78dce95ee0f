package org.mortise.core.retention;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Retention rules", description = "When the active rules run")
@interface RetentionConfiguration {

    String PID = "org.mortise.retention";

    @AttributeDefinition(
            name = "Hour",
            description = "The hour of the day, 0 to 23, UTC; -1 for never by themselves",
            min = "-1",
            max = "23")
    int hour() default 3;
}
