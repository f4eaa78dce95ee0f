/** What plugins were granted, for those parts of the platform that have to keep to it. */
@Version("1.0.0")
package org.mortise.core.capabilities;

import org.osgi.annotation.versioning.Version;
