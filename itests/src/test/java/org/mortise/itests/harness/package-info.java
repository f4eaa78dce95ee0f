/** What the tests of the distribution stand on: the launcher, servers, databases, the REST client, the log. */
package org.mortise.itests.harness;
