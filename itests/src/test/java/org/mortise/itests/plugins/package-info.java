/** What becomes of a plugin's requests and data while it comes, is exchanged and goes. */
package org.mortise.itests.plugins;
