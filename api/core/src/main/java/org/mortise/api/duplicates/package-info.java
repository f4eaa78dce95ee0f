/** Records that stand for the same: finding them before they are made. */
@Version("1.0.0")
package org.mortise.api.duplicates;

import org.osgi.annotation.versioning.Version;
