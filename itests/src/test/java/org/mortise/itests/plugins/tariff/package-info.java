/** What the library of the KAR in {@code KarIT} consists of; runs inside of the server. */
package org.mortise.itests.plugins.tariff;
