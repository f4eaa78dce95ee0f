package org.mortise.reporting;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.mortise.reporting.clv.cfg}. */
@ObjectClassDefinition(name = "Customer lifetime value")
public @interface CustomerLifetimeValueConfiguration {

    @AttributeDefinition(
            name = "Customer value score",
            description = "Factor by which a customer is worth more or less than the revenue shows; 0 to 1000",
            min = "0",
            max = "1000")
    double customerValueScore() default 1;
}
