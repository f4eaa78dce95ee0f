/** Whether a plugin's file fits the API that is here. */
package org.mortise.core.plugins.linkage;
