/** Conditions and actions of plugins, run by hand. */
package org.mortise.core.automation;
