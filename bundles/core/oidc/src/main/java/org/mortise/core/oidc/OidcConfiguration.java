package org.mortise.core.oidc;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Identity provider", description = "Sign-in by OpenID Connect")
@interface OidcConfiguration {

    String PID = "org.mortise.oidc";

    @AttributeDefinition(name = "Id", description = "Stands in the addresses", required = false)
    String id() default "sso";

    @AttributeDefinition(name = "Name", description = "What the button says", required = false)
    String name() default "Single sign-on";

    @AttributeDefinition(
            name = "Issuer",
            description = "The provider's address, where .well-known/openid-configuration is; empty to be switched off")
    String issuer() default "";

    @AttributeDefinition(name = "Client id")
    String clientId() default "mortise";

    @AttributeDefinition(
            name = "Client secret",
            description = "As it is, or sealed for config:oidc.clientSecret; empty for a public client",
            type = AttributeType.PASSWORD,
            required = false)
    String clientSecret() default "";

    @AttributeDefinition(name = "Scopes", description = "Separated by blanks")
    String scopes() default "openid profile email";

    @AttributeDefinition(name = "Algorithm", description = "With which the provider signs ID tokens")
    String algorithm() default "RS256";

    @AttributeDefinition(
            name = "Redirect address",
            description = "Where the provider sends the browser back, when it is not the address that the browser used",
            required = false)
    String redirectUri() default "";

    @AttributeDefinition(
            name = "Match",
            description = "How users are found who are not linked yet: none, username, email")
    String match() default "none";

    @AttributeDefinition(name = "Create", description = "Whether a user is made when none is found")
    boolean create() default false;

    @AttributeDefinition(name = "Groups claim", description = "Where the ID token has the groups", required = false)
    String groupsClaim() default "groups";

    @AttributeDefinition(
            name = "Second factor",
            description =
                    "Values of amr or acr in the ID token, separated by blanks, by which the provider tells that it asked for a second factor",
            required = false)
    String secondFactor() default "mfa";

    @AttributeDefinition(
            name = "Administrators' group",
            description = "Its members are administrators, others are not; empty to leave that to Mortise",
            required = false)
    String administratorsGroup() default "";
}
