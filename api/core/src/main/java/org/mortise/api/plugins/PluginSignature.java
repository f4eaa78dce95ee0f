package org.mortise.api.plugins;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who answers for a plugin's file.
 *
 * @param vendor as the trust store names the owner of the certificate; null when nobody trusted signed it, which only an instance
 *     for development accepts
 * @param subject of the signer's certificate; null when it is unsigned
 * @param fingerprint SHA-256 of the signer's certificate, in hexadecimal; null when it is unsigned
 * @param validUntil the end of the signer's certificate; null when it is unsigned
 */
@ProviderType
public record PluginSignature(String vendor, String subject, String fingerprint, Instant validUntil) {

    /** Nobody signed it. */
    public static final PluginSignature NONE = new PluginSignature(null, null, null, null);
}
