/** Whose plugins may be installed: the trust store and the policy of the instance. */
package org.mortise.core.plugins.trust;
