/** Database access for the bundles of the core: plain SQL in the transaction of the thread, and changes of the schema. */
@Version("1.0.0")
package org.mortise.core.persistence;

import org.osgi.annotation.versioning.Version;
