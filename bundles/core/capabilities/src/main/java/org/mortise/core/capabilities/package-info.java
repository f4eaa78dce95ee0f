/** What plugins were granted, for those parts of the platform that have to keep to it. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.mortise.core.capabilities;
