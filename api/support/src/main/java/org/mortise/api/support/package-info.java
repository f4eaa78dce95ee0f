/**
 * The declared service interface of the support module: the figures that reports are made of ({@link
 * org.mortise.api.support.SatisfactionFigures}), an OSGi service that comes and goes with the module.
 */
@Version("1.0.0")
package org.mortise.api.support;

import org.osgi.annotation.versioning.Version;
