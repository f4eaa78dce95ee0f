package org.mortise.core.operation;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Operation", description = "Metrics and the access log")
@interface OperationConfiguration {

    String PID = "org.mortise.core.operation";

    @AttributeDefinition(
            name = "Metrics token",
            description = "Bearer token that /metrics asks for; empty to answer everybody (then close it at the proxy)",
            type = AttributeType.PASSWORD,
            required = false)
    String metricsToken() default "";

    @AttributeDefinition(name = "Access log", description = "Whether each request is logged in a line of its own")
    boolean accessLog() default true;
}
