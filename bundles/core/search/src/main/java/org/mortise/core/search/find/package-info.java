/** From what somebody typed to the records that he may see. */
package org.mortise.core.search.find;
