package org.mortise.api.plugins;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The trust store: vendors whose signed plugins may be installed. An OSGi service of the platform, safe for many threads; every
 * method is for administrators only (FORBIDDEN otherwise) and runs in a transaction of its own.
 */
@ProviderType
public interface PluginVendors {

    /** All that were ever trusted, by name. */
    List<PluginVendor> all();

    /**
     * Trusts what is signed by a certificate, or by one that was issued under it.
     *
     * @param name the vendor, as the manifests of its plugins name it
     * @param certificate in PEM
     * @throws org.mortise.api.errors.ProblemException INVALID when it is no certificate or has expired; CONFLICT when it is known
     */
    PluginVendor trust(String name, String certificate);

    /**
     * Takes the trust back. What is installed goes on running; nothing that the vendor signed can be installed any more.
     *
     * @param reason for those who ask later
     * @throws org.mortise.api.errors.ProblemException NOT_FOUND when there is none; CONFLICT when it is revoked already
     */
    PluginVendor revoke(String fingerprint, String reason);
}
