/** The declared service interface of the reporting module. */
@Version("1.0.0")
package org.mortise.api.reporting;

import org.osgi.annotation.versioning.Version;
