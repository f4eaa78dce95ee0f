/** Secrets that are stored encrypted. */
package org.mortise.core.secrets;
