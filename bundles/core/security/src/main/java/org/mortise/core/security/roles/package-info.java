/** Roles: what they allow, whose they are, and what follows for a caller. */
package org.mortise.core.security.roles;
