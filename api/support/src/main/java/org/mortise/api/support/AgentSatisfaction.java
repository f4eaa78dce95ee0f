package org.mortise.api.support;

import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The responses to one agent's work.
 *
 * @param agent the user who owned the case when it was closed, with their name; null for cases that nobody owned
 * @param satisfaction never null
 */
@ProviderType
public record AgentSatisfaction(Reference agent, Satisfaction satisfaction) {}
