package org.mortise.core.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /api/auth/totp}: the user's own second factor: enrol, confirm, turn off, new recovery codes. */
@Path("totp")
@Component(service = TotpResource.class, property = "mortise.address=/auth")
@JaxrsResource
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TotpResource {

    private static final String ISSUER = "Mortise";

    private final Callers callers;
    private final PasswordChange passwords;
    private final SecondFactors factors;
    private final SignInGuard guard;
    private final Sessions sessions;
    private final SecurityAudit audit;

    @Activate
    public TotpResource(
            @Reference Callers callers,
            @Reference PasswordChange passwords,
            @Reference SecondFactors factors,
            @Reference SignInGuard guard,
            @Reference Sessions sessions,
            @Reference SecurityAudit audit) {
        this.callers = callers;
        this.passwords = passwords;
        this.factors = factors;
        this.guard = guard;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Whether there is a second factor, and how many recovery codes are left. */
    public record State(boolean enabled, int recoveryCodesLeft) {}

    /** The secret for the app, by hand and as address for a picture. */
    public record Enrolment(String secret, String uri) {

        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    /** Seen once. */
    public record Codes(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Codes";
        }
    }

    /** Proves that it is the user in person. */
    public record Password(@NotBlank @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Password";
        }
    }

    /** A code of the app; where one is asked for to prove who it is, a recovery code too. */
    public record Code(@NotBlank @Size(max = 100) String code) {

        @Override
        public String toString() {
            return "Code";
        }
    }

    @GET
    public State state() {
        UUID user = Requests.user(callers).userId();
        return new State(factors.isOn(user), factors.recoveryCodesLeft(user));
    }

    @POST
    @Path("enrol")
    public Enrolment enrol(@Context HttpServletRequest request, @NotNull @Valid Password password) {
        Caller user = Requests.user(callers);
        // Who comes by a directory has no password here; the directory has just confirmed who it is.
        if (!user.origin().equals(Caller.ENROLMENT) || passwords.has(user.userId())) {
            passwords.verify(user.userId(), password.password(), "password", request.getRemoteAddr());
        }
        String secret = factors.enrol(user.userId());
        String label = URLEncoder.encode(ISSUER + ":" + user.name(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Enrolment(
                secret,
                "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + ISSUER
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @POST
    @Path("confirm")
    public Codes confirm(@Context HttpServletRequest request, @NotNull @Valid Code code) {
        UUID user = Requests.user(callers).userId();
        List<String> codes = factors.confirm(user, code.code());
        // Sessions that one factor opened end, but for the one that has just shown the other.
        sessions.closeAll(user, Requests.token(request));
        audit.tell("second-factor-on", "user", user, Map.of());
        return new Codes(codes);
    }

    @POST
    @Path("disable")
    public void disable(@Context HttpServletRequest request, @NotNull @Valid Code code) {
        Caller user = Requests.user(callers);
        verify(user, code.code(), request);
        factors.turnOff(user.userId());
        audit.tell("second-factor-off", "user", user.userId(), Map.of("by", "user"));
    }

    @POST
    @Path("recovery-codes")
    public Codes renew(@Context HttpServletRequest request, @NotNull @Valid Code code) {
        Caller user = Requests.user(callers);
        verify(user, code.code(), request);
        audit.tell("recovery-codes-made", "user", user.userId(), Map.of());
        return new Codes(factors.renewRecoveryCodes(user.userId()));
    }

    private void verify(Caller user, String code, HttpServletRequest request) {
        Optional<UUID> id = Optional.of(user.userId());
        guard.attempt(
                        user.name(),
                        id,
                        request.getRemoteAddr(),
                        () -> factors.accept(user.userId(), code) ? id : Optional.empty())
                .orElseThrow(() -> ProblemException.invalid("code", "is wrong or was used already"));
    }
}
