package com.pigeon.sms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets on the plugin's page. */
@ObjectClassDefinition(name = "%name", description = "%description", localization = "OSGI-INF/l10n/gateway")
@interface GatewaySettings {

    String PID = "com.pigeon.sms.gateway";

    @AttributeDefinition(name = "%address", description = "%address.help", required = false)
    String address() default "";

    /** Arrives sealed. */
    @AttributeDefinition(
            name = "%apiKey",
            description = "%apiKey.help",
            type = AttributeType.PASSWORD,
            required = false)
    String apiKey() default "";

    @AttributeDefinition(name = "%sender", description = "%sender.help")
    String sender() default "Mortise";

    @AttributeDefinition(name = "%perRun", description = "%perRun.help", min = "1", max = "1000")
    int perRun() default 100;
}
