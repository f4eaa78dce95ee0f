/** Calls everybody who has demo data, once in the life of an instance. */
package org.mortise.core.demo;
