/** From text to the words by which it is found, and back to where they stand. */
package org.mortise.core.search.words;
