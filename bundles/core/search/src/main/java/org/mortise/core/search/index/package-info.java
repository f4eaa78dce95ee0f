/** The index of one node: what of a record goes into it, and the files. */
package org.mortise.core.search.index;
