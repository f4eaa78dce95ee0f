/** Who is asking: the caller in whose name everything happens, and how a caller is recognised. */
@Version("1.5.0")
package org.mortise.api.security;

import org.osgi.annotation.versioning.Version;
