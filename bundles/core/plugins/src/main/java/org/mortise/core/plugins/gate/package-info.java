/** Holds the requests of a plugin while it is exchanged. */
package org.mortise.core.plugins.gate;
