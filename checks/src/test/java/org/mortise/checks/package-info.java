/** Checks of what was built: manifests, jars, features, API. They run once everything else is packaged. */
package org.mortise.checks;
