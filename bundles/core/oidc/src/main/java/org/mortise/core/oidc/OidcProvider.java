package org.mortise.core.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks with one provider. What it publishes of itself is asked again each hour. Thread-safe. */
final class OidcProvider {

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration METADATA_LIFE = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST_KEY_SET = 512 * 1024;

    private final Issuer issuer;
    private final ClientID client;
    private final String secret;
    private final Scope scope;
    private final JWSAlgorithm algorithm;
    private volatile Known known;

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}

    /** @param secret empty for a public client, which PKCE alone protects */
    OidcProvider(String issuer, String client, String secret, String scopes, String algorithm) {
        this.issuer = new Issuer(issuer);
        this.client = new ClientID(client);
        this.secret = secret;
        this.scope = Scope.parse(scopes);
        this.algorithm = JWSAlgorithm.parse(algorithm);
    }

    /** Where to send the browser. UNAVAILABLE when the provider is out of reach. */
    URI authentication(PendingSignIn pending, URI callback) {
        return new AuthenticationRequest.Builder(new ResponseType("code"), scope, client, callback)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Exchanges the code for the ID token and checks it: signature, issuer, audience, time, nonce. UNAUTHENTICATED when anything is
     * wrong with it.
     */
    IDTokenClaimsSet claims(String code, PendingSignIn pending, URI callback) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(pending.verifier()));
        URI endpoint = known().metadata().getTokenEndpointURI();
        TokenRequest request = secret.isEmpty()
                ? new TokenRequest(endpoint, client, grant)
                : new TokenRequest(endpoint, new ClientSecretBasic(client, new Secret(secret)), grant);
        try {
            HTTPRequest http = request.toHTTPRequest();
            http.setConnectTimeout(PATIENCE_MILLIS);
            http.setReadTimeout(PATIENCE_MILLIS);
            http.setFollowRedirects(false);
            TokenResponse response = OIDCTokenResponseParser.parse(http.send());
            if (!response.indicatesSuccess()) {
                LOG.warn(
                        "{} refused the code: {}",
                        issuer,
                        response.toErrorResponse().getErrorObject());
                throw refused();
            }
            return known().validator()
                    .validate(
                            ((OIDCTokenResponse) response.toSuccessResponse())
                                    .getOIDCTokens()
                                    .getIDToken(),
                            new Nonce(pending.nonce()));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.warn("The answer of {} is not good: {}", issuer, e.getMessage());
            throw refused();
        } catch (IOException e) {
            throw away(e);
        }
    }

    /** Whether the answer may come from the provider, as far as it says (RFC 9207). */
    boolean isIssuer(String named) {
        return named == null || named.equals(issuer.getValue());
    }

    String issuer() {
        return issuer.getValue();
    }

    private Known known() {
        Known now = known;
        if (now == null || Instant.now().isAfter(now.until())) {
            now = askAgain(now);
            known = now;
        }
        return now;
    }

    /** What was known goes on for a while when a provider does not answer this question, but perhaps others. */
    private Known askAgain(Known former) {
        try {
            return ask();
        } catch (ProblemException e) {
            if (former == null) {
                throw e;
            }
            return new Known(
                    former.metadata(), former.validator(), Instant.now().plus(RETRY));
        }
    }

    private Known ask() {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
            IDTokenValidator validator = new IDTokenValidator(
                    issuer,
                    client,
                    algorithm,
                    metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEY_SET));
            return new Known(metadata, validator, Instant.now().plus(METADATA_LIFE));
        } catch (GeneralException | IOException | IllegalArgumentException e) {
            throw away(e);
        }
    }

    private ProblemException away(Exception cause) {
        LOG.warn("{} cannot be asked: {}", issuer, cause.toString());
        return ProblemException.of(ProblemType.UNAVAILABLE, "provider-away", "The identity provider cannot be reached.")
                .retryAfter(10);
    }

    private static ProblemException refused() {
        return ProblemException.of(
                ProblemType.UNAUTHENTICATED, "provider-refused", "The identity provider did not confirm who you are.");
    }
}
