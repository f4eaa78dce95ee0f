package org.mortise.core.search;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Search", description = "The search index of this node")
@interface SearchConfiguration {

    String PID = "org.mortise.core.search";

    @AttributeDefinition(
            name = "Folder",
            description =
                    "Where the index stands; empty for the folder \"search\" in the data directory. Each node has its own")
    String folder() default "";

    @AttributeDefinition(
            name = "Milliseconds to searchable",
            description =
                    "How soon a change is found while others come, at once otherwise; ten times that while hundreds come")
    int refreshMillis() default 300;

    @AttributeDefinition(
            name = "Seconds between commits",
            description =
                    "How often the index is written to the disk for good; after a crash, the rest comes from the events")
    int commitSeconds() default 10;

    @AttributeDefinition(name = "Memory", description = "Megabytes for what is not written yet")
    int memoryMegabytes() default 64;
}
