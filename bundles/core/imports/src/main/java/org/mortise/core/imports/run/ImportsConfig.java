package org.mortise.core.imports.run;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.mortise.core.imports}. */
@ObjectClassDefinition(name = "Imports", description = "How CSV files are imported")
public @interface ImportsConfig {

    @AttributeDefinition(description = "How many imports run at the same time on this node")
    int threads() default 2;

    @AttributeDefinition(description = "How many rows are written in one transaction")
    int chunk_rows() default 1_000;

    @AttributeDefinition(description = "Whether an interrupted import goes on by itself after a start")
    boolean auto_resume() default false;

    @AttributeDefinition(description = "How large a file may be, in megabytes")
    int max_megabytes() default 200;

    @AttributeDefinition(description = "How many imports may wait; more are refused")
    int max_queued() default 50;
}
