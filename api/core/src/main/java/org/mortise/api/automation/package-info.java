/** What plugins bring for automation: conditions about a record, and actions on it, each with parameters that a form can ask for. */
@Version("1.0.0")
package org.mortise.api.automation;

import org.osgi.annotation.versioning.Version;
