/** Users, teams, passwords, sessions, and who is asking. */
package org.mortise.core.security;
