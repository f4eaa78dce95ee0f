/**
 * The one way in which anything in Mortise says no: a {@link org.mortise.api.errors.ProblemException} that the REST layer
 * turns into {@code application/problem+json} (RFC 9457) and the console into a line of text.
 */
@Version("1.1.0")
package org.mortise.api.errors;

import org.osgi.annotation.versioning.Version;
