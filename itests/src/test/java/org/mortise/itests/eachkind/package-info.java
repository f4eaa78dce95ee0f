/** A type with a field of each kind, made of JSON alone, on its way through every exit. */
package org.mortise.itests.eachkind;
