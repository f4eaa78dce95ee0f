/** The declared service interface of the support module. */
@Version("1.0.0")
package org.mortise.api.support;

import org.osgi.annotation.versioning.Version;
