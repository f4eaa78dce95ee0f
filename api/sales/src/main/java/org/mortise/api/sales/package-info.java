/**
 * The declared service interface of the sales module: what it does for other modules ({@link
 * org.mortise.api.sales.LeadConversion}) and the figures that reports are made of ({@link
 * org.mortise.api.sales.SalesFigures}). Both are OSGi services that come and go with the module.
 */
@Version("1.0.0")
package org.mortise.api.sales;

import org.osgi.annotation.versioning.Version;
