package com.pigeon.sms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets of each sender; he adds as many as he likes. */
@ObjectClassDefinition(name = "%senders", description = "%senders.description", localization = "OSGI-INF/l10n/gateway")
@interface SenderSettings {

    String PID = "com.pigeon.sms.sender";

    @AttributeDefinition(name = "%prefix", description = "%prefix.help")
    String prefix();

    @AttributeDefinition(name = "%sender", description = "%sender.help")
    String sender();

    /** Arrives sealed. */
    @AttributeDefinition(
            name = "%ownKey",
            description = "%ownKey.help",
            type = AttributeType.PASSWORD,
            required = false)
    String apiKey() default "";
}
