/** Events: what a subscriber of a plugin is promised, on both databases. */
package org.mortise.itests.events;
