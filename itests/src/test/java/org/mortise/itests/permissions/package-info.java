/** Who may see what: nothing of it through any exit. */
package org.mortise.itests.permissions;
