/** Fakes and databases for the unit tests of the core's bundles. */
package org.mortise.core.testing;
