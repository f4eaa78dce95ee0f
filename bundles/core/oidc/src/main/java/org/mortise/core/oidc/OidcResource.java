package org.mortise.core.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.CookieParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Anonymous;
import org.mortise.api.security.Authentication.Session;
import org.mortise.api.security.ExternalSignIn;
import org.mortise.api.security.Secrets;
import org.mortise.api.security.SessionCookie;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/auth/providers} and {@code /api/auth/oidc}: the browser's way to an identity provider and back. */
@Path("")
@Component(service = OidcResource.class, property = "mortise.address=/auth")
@JaxrsResource
@Anonymous
@Produces(MediaType.APPLICATION_JSON)
public final class OidcResource {

    private final Secrets secrets;
    private final ExternalSignIn signIn;
    private final List<OidcSignIn> providers = new CopyOnWriteArrayList<>();

    @Activate
    public OidcResource(@Reference Secrets secrets, @Reference ExternalSignIn signIn) {
        this.secrets = secrets;
        this.signIn = signIn;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindProvider(OidcSignIn provider) {
        providers.add(provider);
    }

    void unbindProvider(OidcSignIn provider) {
        providers.remove(provider);
    }

    /** A provider as the sign-in page shows it; the address is for the browser to go to. */
    public record Provider(String id, String name, String href) {}

    /** In the order of their names. */
    public record Providers(List<Provider> items) {}

    @GET
    @Path("providers")
    public Providers providers() {
        return new Providers(providers.stream()
                .filter(OidcSignIn::isOn)
                .map(each -> new Provider(each.id(), each.name(), "/api/auth/oidc/" + each.id()))
                .sorted(Comparator.comparing(Provider::name))
                .toList());
    }

    @GET
    @Path("oidc/{id}")
    public Response start(
            @PathParam("id") String id, @QueryParam("return") String returnTo, @Context HttpServletRequest request) {
        OidcSignIn chosen = find(id);
        PendingSignIn pending = new PendingSignIn(
                id,
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                ReturnPath.own(returnTo),
                Instant.now().plus(PendingSignIn.LIFETIME).getEpochSecond());
        URI target = chosen.provider().authentication(pending, callback(chosen, request));
        return Response.status(Response.Status.FOUND)
                .location(target)
                .header(HttpHeaders.SET_COOKIE, pending.cookie(secrets, request.isSecure()))
                .build();
    }

    @GET
    @Path("oidc/{id}/callback")
    public Response back(
            @PathParam("id") String id,
            @QueryParam("code") String code,
            @QueryParam("state") String state,
            @QueryParam("iss") String issuer,
            @QueryParam("error") String error,
            @CookieParam(PendingSignIn.COOKIE) String plainCookie,
            @CookieParam(PendingSignIn.SECURE_COOKIE) String secureCookie,
            @HeaderParam(HttpHeaders.USER_AGENT) String client,
            @Context HttpServletRequest request) {
        OidcSignIn chosen = find(id);
        String cookie = request.isSecure() ? secureCookie : plainCookie;
        PendingSignIn pending = PendingSignIn.parse(cookie, secrets, Instant.now())
                .filter(each -> each.provider().equals(id) && each.state().equals(state))
                .filter(each -> chosen.provider().isIssuer(issuer))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "sign-in-not-begun",
                        "This browser did not begin this sign-in, or too long ago; begin again."));
        if (error != null || code == null) {
            throw ProblemException.of(
                    ProblemType.UNAUTHENTICATED, "provider-refused", "The identity provider did not sign you in.");
        }
        IDTokenClaimsSet claims = chosen.provider().claims(code, pending, callback(chosen, request));
        Session session = signIn.signIn(chosen.identity(claims), chosen.rules(), request.getRemoteAddr(), client);
        return Response.status(Response.Status.FOUND)
                .location(URI.create(origin(request) + pending.returnTo()))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(session.token(), request.isSecure()))
                .header(HttpHeaders.SET_COOKIE, PendingSignIn.gone(request.isSecure()))
                .build();
    }

    private OidcSignIn find(String id) {
        return providers.stream()
                .filter(each -> each.isOn() && each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("identity provider " + id));
    }

    private static URI callback(OidcSignIn chosen, HttpServletRequest request) {
        if (!chosen.redirectUri().isEmpty()) {
            return URI.create(chosen.redirectUri());
        }
        return URI.create(origin(request) + "/api/auth/oidc/" + chosen.id() + "/callback");
    }

    private static String origin(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
