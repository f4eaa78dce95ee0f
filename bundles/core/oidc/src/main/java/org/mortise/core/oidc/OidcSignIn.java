package org.mortise.core.oidc;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mortise.api.security.ExternalIdentity;
import org.mortise.api.security.IdentityRules;
import org.mortise.api.security.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** One configured provider: how it is called, how to speak with it, and how its people become users. */
@Component(
        service = OidcSignIn.class,
        configurationPid = OidcConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OidcConfiguration.class, factory = true)
public final class OidcSignIn {

    private final String id;
    private final String name;
    private final String redirectUri;
    private final String groupsClaim;
    private final Set<String> secondFactor;
    private final IdentityRules rules;
    private final OidcProvider provider;

    @Activate
    public OidcSignIn(OidcConfiguration configuration, @Reference Secrets secrets) {
        id = configuration.id();
        name = configuration.name();
        redirectUri = configuration.redirectUri().strip();
        groupsClaim = configuration.groupsClaim();
        secondFactor = Set.copyOf(List.of(configuration.secondFactor().strip().split("\\s+")));
        String group = configuration.administratorsGroup().strip();
        rules = new IdentityRules(
                IdentityRules.Match.valueOf(configuration.match().strip().toUpperCase(Locale.ROOT)),
                configuration.create(),
                group.isEmpty() ? null : group);
        String issuer = configuration.issuer().strip();
        provider = issuer.isEmpty()
                ? null
                : new OidcProvider(
                        issuer,
                        configuration.clientId(),
                        secrets.open("config:oidc.clientSecret", configuration.clientSecret()),
                        configuration.scopes(),
                        configuration.algorithm());
    }

    /** Delivered switched off, until somebody names an issuer. */
    boolean isOn() {
        return provider != null;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Empty to use the address of the request. */
    String redirectUri() {
        return redirectUri;
    }

    IdentityRules rules() {
        return rules;
    }

    OidcProvider provider() {
        return provider;
    }

    ExternalIdentity identity(IDTokenClaimsSet claims) {
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return new ExternalIdentity(
                provider.issuer(),
                claims.getSubject().getValue(),
                claims.getStringClaim("preferred_username"),
                verified ? claims.getStringClaim("email") : null,
                claims.getStringClaim("given_name"),
                claims.getStringClaim("family_name"),
                texts(claims, groupsClaim),
                secondFactor(claims));
    }

    /** RFC 8176 for {@code amr}; what {@code acr} says is between the provider and its customers. */
    private boolean secondFactor(IDTokenClaimsSet claims) {
        Set<String> told = texts(claims, "amr");
        told.addAll(texts(claims, "acr"));
        return told.stream().anyMatch(each -> !each.isEmpty() && secondFactor.contains(each));
    }

    private static Set<String> texts(IDTokenClaimsSet claims, String claim) {
        Set<String> texts = new HashSet<>();
        if (claims.getClaim(claim) instanceof List<?> list) {
            list.forEach(each -> texts.add(String.valueOf(each)));
        } else if (claims.getClaim(claim) instanceof String one) {
            // Some providers send no list of one.
            texts.add(one);
        }
        return texts;
    }
}
