/** The data of plugins that are away: whose tables they are, and the services that write them out, purge them and bring them back. */
@Version("1.1.0")
package org.mortise.core.persistence.dormant;

import org.osgi.annotation.versioning.Version;
