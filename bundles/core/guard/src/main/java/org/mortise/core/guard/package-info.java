/** Calls into the code of plugins, for the bundles of the core. */
@Version("1.0.0")
package org.mortise.core.guard;

import org.osgi.annotation.versioning.Version;
