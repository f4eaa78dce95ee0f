/** For the unit tests of plugins: the platform's services in memory, and the contracts of the extension points. Not for many threads. */
package org.mortise.testkit;
