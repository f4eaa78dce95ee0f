/** Formats of files that are imported: what a plugin reads becomes columns and rows, and is imported like CSV. */
@Version("1.0.0")
package org.mortise.api.imports;

import org.osgi.annotation.versioning.Version;
