/** Jobs of plugins: when each is due, on which node it runs, how it went. */
package org.mortise.core.jobs;
