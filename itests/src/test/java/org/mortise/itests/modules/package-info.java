/** What the modules do beyond keeping records, across the borders between them. */
package org.mortise.itests.modules;
