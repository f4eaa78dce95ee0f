/** Whom a target list reaches: members without consent, address or wish to be addressed are left out, and counted. */
package org.mortise.marketing.recipients;
