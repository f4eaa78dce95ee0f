/** The OpenAPI description of everything that is installed now, and where it can be read. */
package org.mortise.core.openapi;
