/** For those who read what plugins describe under {@code META-INF/mortise}. */
@Version("1.0.0")
package org.mortise.api.descriptions;

import org.osgi.annotation.versioning.Version;
