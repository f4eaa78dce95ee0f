/** How the pages and forms of a record type are arranged, for everybody or for a role. Hides nothing for security. */
package org.mortise.core.ui.layouts;
