package org.mortise.core.ui;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Changes", description = "How open pages are told of what was installed")
@interface ChangesConfiguration {

    String PID = "org.mortise.changes";

    @AttributeDefinition(
            name = "Streams of a user",
            description = "How many pages of one user are told; others are shown, and keep asking",
            min = "1")
    int streamsOfUser() default 50;

    @AttributeDefinition(
            name = "Streams",
            description = "How many pages are told in all, on each node; others are shown, and keep asking",
            min = "1")
    int streams() default 2000;
}
