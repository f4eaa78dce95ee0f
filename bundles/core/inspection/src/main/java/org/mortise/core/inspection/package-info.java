/**
 * What can be said about a plugin's file without running it: whether its bytecode fits the API, who signed it, what it is made of.
 * Plain Java over files, shared by the server and by the vendor's tool. Everything here may be used by many threads unless it
 * says otherwise.
 */
@Version("1.2.0")
package org.mortise.core.inspection;

import org.osgi.annotation.versioning.Version;
