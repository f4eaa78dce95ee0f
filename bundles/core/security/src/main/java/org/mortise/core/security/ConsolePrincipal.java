package org.mortise.core.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * The user of a console session, by the id: names change.
 *
 * @param id of the user
 * @param name the user name at sign-in
 */
record ConsolePrincipal(UUID id, String name) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
