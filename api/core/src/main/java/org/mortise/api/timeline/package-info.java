/**
 * The timeline of a record: its changes, its activities and files, and what happened to the records around it. Plugins contribute
 * by {@link org.mortise.api.timeline.TimelineSource}.
 */
@Version("1.0.0")
package org.mortise.api.timeline;

import org.osgi.annotation.versioning.Version;
