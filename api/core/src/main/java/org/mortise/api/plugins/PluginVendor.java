package org.mortise.api.plugins;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A vendor whose signature the installation knows.
 *
 * @param fingerprint SHA-256 of the certificate, in hexadecimal; identifies it
 * @param name the vendor, as the manifests of the plugins name it
 * @param subject of the certificate
 * @param issuer of the certificate
 * @param state at this moment
 * @param validFrom the beginning of the certificate
 * @param validUntil its end
 * @param addedAt when it was trusted
 * @param addedBy by whom
 * @param revokedAt when the trust was taken back; null otherwise
 * @param revokedBy by whom; null otherwise
 * @param reason why; null otherwise
 */
@ProviderType
public record PluginVendor(
        String fingerprint,
        String name,
        String subject,
        String issuer,
        VendorState state,
        Instant validFrom,
        Instant validUntil,
        Instant addedAt,
        String addedBy,
        Instant revokedAt,
        String revokedBy,
        String reason) {}
