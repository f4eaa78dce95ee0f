package org.mortise.core.records.retention;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Deleted records", description = "How long they can be restored")
@interface RetentionConfiguration {

    String PID = "org.mortise.records";

    @AttributeDefinition(description = "After how many days deleted records are purged; 0 for never")
    int purgeAfterDays() default 0;
}
