/** Brings the records into the index, and keeps it up with them. */
package org.mortise.core.search.feed;
