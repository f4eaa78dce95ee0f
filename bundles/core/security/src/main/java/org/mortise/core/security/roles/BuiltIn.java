package org.mortise.core.security.roles;

import java.util.UUID;

/** The roles that our migrations make. */
final class BuiltIn {

    /** Who has it administers the installation; what stands in it does not matter. */
    static final UUID ADMINISTRATOR = UUID.fromString("00000000-0000-7000-8000-000000000001");

    /** What a user may do who was given no role. */
    static final UUID STANDARD = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private BuiltIn() {}
}
