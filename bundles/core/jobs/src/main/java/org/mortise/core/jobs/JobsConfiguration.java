package org.mortise.core.jobs;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Jobs", description = "How the jobs of plugins are run")
@interface JobsConfiguration {

    String PID = "org.mortise.core.jobs";

    @AttributeDefinition(name = "Threads", description = "How many jobs run at the same time on this node", min = "1")
    int threads() default 2;

    @AttributeDefinition(
            name = "Seconds for one run",
            description =
                    "A job that takes longer is named in the log, told to stop, and keeps no other waiting; on PostgreSQL"
                            + " it is interrupted",
            min = "1")
    int secondsPerRun() default 600;
}
