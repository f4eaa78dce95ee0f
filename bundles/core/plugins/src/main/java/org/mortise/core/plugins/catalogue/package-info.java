/** What publishers offer: signed indexes in folders, behind addresses and in Maven repositories. */
package org.mortise.core.plugins.catalogue;
