/**
 * The declared service interface of the reporting module: which reports there are ({@link
 * org.mortise.api.reporting.Reports}), an OSGi service that comes and goes with the module; and how plugins bring more ({@link
 * org.mortise.api.reporting.ReportSource}).
 */
@Version("1.0.0")
package org.mortise.api.reporting;

import org.osgi.annotation.versioning.Version;
