package org.mortise.api.plugins;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A file with all data of a plugin.
 *
 * @param name by which it is downloaded
 * @param size in bytes
 * @param sha256 of the file
 */
@ProviderType
public record PluginExport(String name, Instant writtenAt, long size, String sha256) {}
