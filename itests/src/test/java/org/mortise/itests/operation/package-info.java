/** What those who run an installation rely on: health, metrics, the log, restarts. */
package org.mortise.itests.operation;
