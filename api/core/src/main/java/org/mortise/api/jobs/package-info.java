/** What has to be done again and again, by the clock: jobs of plugins, which the platform runs on one node at a time. */
@Version("1.0.0")
package org.mortise.api.jobs;

import org.osgi.annotation.versioning.Version;
