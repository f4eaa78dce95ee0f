/** What is known of a person is handed out, and forgotten without a trace. */
package org.mortise.itests.privacy;
