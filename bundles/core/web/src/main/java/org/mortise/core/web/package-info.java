/** Serves the workspace to browsers. */
package org.mortise.core.web;
