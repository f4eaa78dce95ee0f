/** What plugins let administrators set: forms by Metatype, values in the database, applied on every node. */
package org.mortise.core.settings;
