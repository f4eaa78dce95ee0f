package org.mortise.core.plugins;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.mortise.plugins.cfg}. */
@ObjectClassDefinition(name = "Plugins", description = "How plugins are installed and exchanged.")
@interface PluginSettings {

    @AttributeDefinition(
            name = "Health limit",
            description = "Seconds in which a plugin has to work after its start.",
            min = "1")
    int healthLimit() default 30;

    @AttributeDefinition(
            name = "Exchange limit",
            description =
                    "Seconds in which a new version has to work while requests wait; then the old one serves again.",
            min = "1")
    int exchangeLimit() default 10;

    @AttributeDefinition(name = "Plan lifetime", description = "Minutes in which a plan has to be applied.", min = "1")
    int planLifetime() default 15;

    @AttributeDefinition(
            name = "Policy",
            description =
                    "signed: only what a trusted vendor signed is installed; unsigned: anything, on an instance for development.")
    String policy() default "signed";

    @AttributeDefinition(
            name = "Folder",
            description = "Where plugin files are kept; below the instance's folder if relative.")
    String folder() default "plugins";
}
