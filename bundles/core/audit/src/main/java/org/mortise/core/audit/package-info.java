/** The audit log: what no record's history tells, and the chain over both. */
package org.mortise.core.audit;
