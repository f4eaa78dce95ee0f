/** The workspace: how it is served, and what people do in it, in a real browser. */
package org.mortise.itests.workspace;
