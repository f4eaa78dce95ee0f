/**
 * To what persons have consented. A consent is a record ({@code consent}) that is never edited and only followed by a newer one; the
 * newest for a person and a purpose counts.
 */
@Version("1.0.0")
package org.mortise.api.consent;

import org.osgi.annotation.versioning.Version;
