package org.mortise.core.rest.server;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.mortise.core.rest.cfg}. */
@ObjectClassDefinition(name = "REST", description = "What a plugin's own REST resources may take.")
@interface RestSettings {

    String PID = "org.mortise.core.rest";

    @AttributeDefinition(
            name = "Seconds for a plugin's request",
            description =
                    "After which a method of a plugin's REST resource is overdue, which counts as a failure of the plugin.",
            min = "1")
    int pluginRequestSeconds() default 30;
}
