package org.mortise.core.edge;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Transport", description = "Proxies, TLS, other origins, rate limits")
@interface EdgeConfiguration {

    String PID = "org.mortise.core.edge";

    @AttributeDefinition(
            name = "Trusted proxies",
            description =
                    "Addresses or networks (10.0.0.0/8), comma-separated, whose X-Forwarded-For and -Proto are believed",
            required = false)
    String trustedProxies() default "";

    @AttributeDefinition(
            name = "Require TLS",
            description = "Refuse the API over plain HTTP and send pages to HTTPS, except on the machine itself")
    boolean requireTls() default false;

    @AttributeDefinition(name = "TLS port", description = "Where pages over plain HTTP are sent; 443 behind a proxy")
    int tlsPort() default 8443;

    @AttributeDefinition(
            name = "HSTS",
            description = "Seconds for which browsers shall speak TLS only; 0 to say nothing")
    long hstsSeconds() default 31_536_000;

    @AttributeDefinition(
            name = "Allowed origins",
            description = "Other sites whose pages may use the API with a token, comma-separated (https://app.example)",
            required = false)
    String allowedOrigins() default "";

    @AttributeDefinition(name = "Requests of an address", description = "A second, over a while; 0 for no limit")
    int addressPerSecond() default 200;

    @AttributeDefinition(name = "Requests of a token", description = "A second, over a while; 0 for no limit")
    int callerPerSecond() default 100;

    @AttributeDefinition(
            name = "Burst",
            description = "For how many seconds' worth of requests somebody may come at once")
    int burstSeconds() default 10;

    @AttributeDefinition(
            name = "Not limited",
            description = "Addresses or networks that the rate limits do not count, comma-separated",
            required = false)
    String unlimited() default "127.0.0.0/8, ::1";
}
