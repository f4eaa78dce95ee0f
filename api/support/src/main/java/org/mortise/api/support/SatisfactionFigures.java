package org.mortise.api.support;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How satisfied customers are, computed by the database over the living CSAT responses. An OSGi service of the support module,
 * absent while that is not installed; safe for use by many threads.
 *
 * <p>Called on the thread and in the name of the {@linkplain org.mortise.api.security.Callers#current() current caller}, in the
 * thread's transaction when there is one; it only reads. No method returns null.
 */
@ProviderType
public interface SatisfactionFigures {

    /** All responses in one figure. */
    Satisfaction total();

    /** One row an agent who was rated, ordered by name; a last row without agent for cases that nobody owned. */
    List<AgentSatisfaction> byAgent();

    /** One row a month (UTC) in which somebody responded, in order of time. */
    List<MonthlySatisfaction> byMonth();
}
