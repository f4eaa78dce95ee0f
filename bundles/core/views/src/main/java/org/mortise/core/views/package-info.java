/** Saved views: which records of a type, in which order, shown how, and to whom. */
package org.mortise.core.views;
