/** The data of plugins that are away: written out, purged, brought back. */
package org.mortise.core.records.dormant;
