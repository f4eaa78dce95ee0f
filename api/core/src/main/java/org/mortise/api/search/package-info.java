/** One box over all records: words, typing errors and prefixes in, ranked records out. */
@Version("1.0.0")
package org.mortise.api.search;

import org.osgi.annotation.versioning.Version;
