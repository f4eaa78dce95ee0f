package org.mortise.api.plugins;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Which plugin a {@link HealthCheck} is asked about.
 *
 * @param plugin its id
 * @param version that is being started
 * @param address where its REST resources stand below {@code /api}
 * @param bundle the id of its bundle in the framework
 */
@ProviderType
public record HealthRequest(String plugin, String version, String address, long bundle) {}
