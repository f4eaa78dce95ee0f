/** The dispatcher of the outbox. */
package org.mortise.core.events;
