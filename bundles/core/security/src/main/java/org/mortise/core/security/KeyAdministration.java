package org.mortise.core.security;

import java.util.List;
import java.util.UUID;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** API keys at the console: administrators deal with those of everybody, others with their own, each with one of their roles. */
@Component(service = KeyAdministration.class)
public final class KeyAdministration {

    private final Callers callers;
    private final ApiKeys keys;
    private final KeyMaker maker;
    private final KeyRoles roles;

    @Activate
    public KeyAdministration(
            @Reference Callers callers, @Reference ApiKeys keys, @Reference KeyMaker maker, @Reference KeyRoles roles) {
        this.roles = roles;
        this.callers = callers;
        this.keys = keys;
        this.maker = maker;
    }

    public List<KeyView> list() {
        Caller caller = callers.current();
        return keys.list(caller.administrator() ? null : caller.userId()).stream()
                .map(KeyView::of)
                .toList();
    }

    /**
     * @param expiresAt null for never
     * @return with the token, which nobody sees again
     */
    public KeyView makeOwn(String name, String roleNameOrId, String expiresAt) {
        Caller caller = callers.current();
        return maker.made(caller, name, null, roles.ownRole(caller, roleNameOrId), expiresAt);
    }

    /** For an administrator. @param user whose key it will be; null for the caller's own */
    public KeyView make(String name, UUID user, UUID role, String expiresAt) {
        callers.requireAdministrator();
        Caller caller = callers.current();
        return maker.made(caller, name, user == null ? caller.userId() : user, role, expiresAt);
    }

    public void revoke(UUID id) {
        Caller caller = callers.current();
        maker.revoke(keys.find(id)
                .filter(key -> caller.administrator() || key.userId().equals(caller.userId()))
                .orElseThrow(() -> Requests.missing("API key", id)));
    }
}
