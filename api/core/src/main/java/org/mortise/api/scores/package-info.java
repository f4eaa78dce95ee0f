/** What code of plugins makes of a record: a number with reasons, or values that a field might have. */
@Version("1.0.0")
package org.mortise.api.scores;

import org.osgi.annotation.versioning.Version;
