package org.mortise.core.security;

import java.util.UUID;

/** A user as sign-in sees it. */
record Account(UUID id, String username, boolean administrator, boolean mayEnter) {}
