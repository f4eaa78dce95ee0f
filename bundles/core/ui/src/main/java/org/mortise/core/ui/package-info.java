/** What plugins add to the browser, and the word to open pages that something changed. */
package org.mortise.core.ui;
