package org.mortise.core.plugins.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.mortise.api.plugins.PluginVendor;
import org.mortise.api.plugins.VendorState;
import org.mortise.core.inspection.CertificateChain;

/**
 * One row of the trust store.
 *
 * @param revokedAt null while it is trusted
 * @param revokedBy null while it is trusted
 * @param reason null while it is trusted
 */
record TrustedVendor(
        String name,
        X509Certificate certificate,
        Instant addedAt,
        String addedBy,
        Instant revokedAt,
        String revokedBy,
        String reason) {

    String fingerprint() {
        return CertificateChain.fingerprint(certificate);
    }

    boolean revoked() {
        return revokedAt != null;
    }

    PluginVendor shown(Instant now) {
        return new PluginVendor(
                fingerprint(),
                name,
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                state(now),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                addedAt,
                addedBy,
                revokedAt,
                revokedBy,
                reason);
    }

    private VendorState state(Instant now) {
        if (revoked()) {
            return VendorState.REVOKED;
        }
        return now.isAfter(certificate.getNotAfter().toInstant()) ? VendorState.EXPIRED : VendorState.TRUSTED;
    }
}
