/** Plugins as the administrator sees them: what is there, in which state, and the plan of what is to happen. */
@Version("1.2.0")
package org.mortise.api.plugins;

import org.osgi.annotation.versioning.Version;
