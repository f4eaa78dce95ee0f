/** What every request and every answer passes. */
package org.mortise.core.edge;
