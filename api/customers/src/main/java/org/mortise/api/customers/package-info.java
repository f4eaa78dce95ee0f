/**
 * The declared service interface of the customer core: what other modules do with accounts and contacts beyond reading and
 * writing them as records.
 */
@Version("1.0.0")
package org.mortise.api.customers;

import org.osgi.annotation.versioning.Version;
