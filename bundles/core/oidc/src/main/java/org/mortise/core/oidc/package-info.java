/** Sign-in by OpenID Connect. */
package org.mortise.core.oidc;
