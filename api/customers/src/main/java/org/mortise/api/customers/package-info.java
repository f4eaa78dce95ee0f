/** The declared service interface of the customers module. */
@Version("1.0.0")
package org.mortise.api.customers;

import org.osgi.annotation.versioning.Version;
