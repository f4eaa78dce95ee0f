/** For the integration tests of plugins: a server of the assembled distribution, and what a test asks it by. */
package org.mortise.testkit.server;
