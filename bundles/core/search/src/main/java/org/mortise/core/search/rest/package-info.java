/** The search over REST. */
package org.mortise.core.search.rest;
