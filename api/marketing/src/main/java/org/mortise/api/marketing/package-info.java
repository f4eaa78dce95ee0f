/**
 * The declared service interface of the marketing module: the figures that reports are made of ({@link
 * org.mortise.api.marketing.CampaignFigures}), an OSGi service that comes and goes with the module.
 */
@Version("1.0.0")
package org.mortise.api.marketing;

import org.osgi.annotation.versioning.Version;
