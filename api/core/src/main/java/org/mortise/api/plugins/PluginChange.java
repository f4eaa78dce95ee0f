package org.mortise.api.plugins;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One entry of a plugin's history.
 *
 * @param at when
 * @param action stable name: {@code installed}, {@code upgraded}, {@code rolled-back}, {@code uninstalled}, {@code disabled},
 *     {@code enabled}, {@code started}, {@code failed}, {@code quarantined}; before a change that takes several steps its name with
 *     {@code -begun}, and {@code interrupted} when the platform died before it was through; {@code planned} for a plugin that was
 *     never here
 * @param version the version that it was about
 * @param state the state that was reached
 * @param by who did it; {@code system} for what the platform found
 * @param through what: {@code rest}, {@code console}, {@code deploy}, {@code feature}, {@code system}
 * @param problem why it failed; null otherwise
 */
@ProviderType
public record PluginChange(
        Instant at, String action, String version, PluginState state, String by, String through, String problem) {}
