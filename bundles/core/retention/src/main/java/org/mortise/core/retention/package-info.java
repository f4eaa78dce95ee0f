/** Rules that remove what has been kept long enough, their runs, and legal holds that no rule passes. */
package org.mortise.core.retention;
