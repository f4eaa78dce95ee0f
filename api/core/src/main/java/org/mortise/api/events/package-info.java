/**
 * What happened, told to those who want to know: events are written to the outbox in the transaction of the change and
 * delivered to every durable subscriber afterwards, in order, at least once, with retries.
 */
@Version("1.1.0")
package org.mortise.api.events;

import org.osgi.annotation.versioning.Version;
