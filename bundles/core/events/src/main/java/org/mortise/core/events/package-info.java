/** The dispatcher of the outbox: from a committed change to every durable subscriber. */
package org.mortise.core.events;
