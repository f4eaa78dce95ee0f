/** Sign-in by a directory. */
package org.mortise.core.directory;
