/** Puts the search together and registers its services. */
package org.mortise.core.search;
