/** What somebody has to say before code of a plugin runs: described so that a form can be drawn, and checked before the code sees it. */
@Version("1.0.0")
package org.mortise.api.parameters;

import org.osgi.annotation.versioning.Version;
