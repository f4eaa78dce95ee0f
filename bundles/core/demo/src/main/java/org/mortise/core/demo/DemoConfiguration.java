package org.mortise.core.demo;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Demo data")
@interface DemoConfiguration {

    String PID = "org.mortise.demo";

    @AttributeDefinition(description = "Whether to fill the instance with invented records after its start.")
    boolean enabled() default false;

    @AttributeDefinition(
            description = "How much to make: 1 shows every screen with life in it, 10 is ten times as much.")
    double size() default 1;
}
