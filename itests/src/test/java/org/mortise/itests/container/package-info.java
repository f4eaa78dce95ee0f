/**
 * Tests inside of the assembled distribution (Pax Exam): bundles, wiring, and modules that come and go under load. They run in a
 * JVM of their own; nothing here may use the harness, whose servers are processes.
 */
package org.mortise.itests.container;
