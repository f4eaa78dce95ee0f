package org.mortise.core.plugins.catalogue;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.mortise.catalogue.cfg}. */
@ObjectClassDefinition(name = "Catalogue", description = "Where plugins are offered.")
@interface CatalogueSettings {

    String PID = "org.mortise.catalogue";

    @AttributeDefinition(
            name = "Sources",
            description = "Addresses, separated by blanks: file:, https:, or mvn: ones; a folder's end with a slash.",
            required = false)
    String sources() default "";
}
