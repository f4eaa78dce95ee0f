/** The records that a plugin brings: written once, and people's from then on. */
package org.mortise.core.plugins.starting;
