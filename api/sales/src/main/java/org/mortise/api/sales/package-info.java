/** The declared service interface of the sales module. */
@Version("1.0.0")
package org.mortise.api.sales;

import org.osgi.annotation.versioning.Version;
