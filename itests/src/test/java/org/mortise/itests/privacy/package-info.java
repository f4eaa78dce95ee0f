/** What is known of a person is handed out, and forgotten without a trace; consent and retention. */
package org.mortise.itests.privacy;
