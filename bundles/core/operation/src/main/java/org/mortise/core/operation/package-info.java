/** What those who run an installation look at: liveness, readiness, metrics, request ids, the access log. */
package org.mortise.core.operation;
