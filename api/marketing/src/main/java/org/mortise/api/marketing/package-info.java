/** The declared service interface of the marketing module. */
@Version("1.0.0")
package org.mortise.api.marketing;

import org.osgi.annotation.versioning.Version;
