package org.mortise.core.plugins.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginSignature;
import org.mortise.core.inspection.CertificateChain;
import org.mortise.core.inspection.Signature;
import org.mortise.core.inspection.SignatureReader;

/** Holds the signature of a file against the trust store and the policy. Safe for many threads. */
public final class SignatureCheck {

    private static final String ASK = "Ask the vendor for the signed file; ";

    private final VendorStore store;
    private final Policy policy;
    private final Clock clock;

    public SignatureCheck(DataSource dataSource, Policy policy, Clock clock) {
        this.store = new VendorStore(dataSource);
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param vendor as the plugin's manifest names it: who signed it may speak for himself only
     * @return who answers for it
     * @throws ProblemException INVALID, with a code for each reason, when nobody does
     */
    public PluginSignature require(Path file, String vendor) {
        Signature signature = read(file);
        return switch (signature.state()) {
            case UNSIGNED -> unsigned();
            case BROKEN ->
                throw refusal(
                        "plugin-signature-broken",
                        signature.problem() + " Get the file anew, from the vendor himself.");
            case SIGNED -> signed(signature.signers(), vendor);
        };
    }

    private PluginSignature unsigned() {
        if (policy == Policy.SIGNED) {
            throw refusal(
                    "plugin-unsigned",
                    "Nobody signed it. " + ASK
                            + "on an instance for development, set policy = unsigned in etc/org.mortise.plugins.cfg.");
        }
        return PluginSignature.NONE;
    }

    private PluginSignature signed(List<List<X509Certificate>> signers, String vendor) {
        List<TrustedVendor> known = store.all();
        for (List<X509Certificate> chain : signers) {
            find(known, chain, true).stream().findFirst().ifPresent(revoked -> {
                throw refusal(
                        "plugin-vendor-revoked",
                        "The trust in " + revoked.name() + " was taken back: " + revoked.reason()
                                + ". The vendor has to sign it with a new certificate, which you have to trust first.");
            });
        }
        ProblemException best = null;
        for (List<X509Certificate> chain : signers) {
            List<TrustedVendor> candidates = find(known, chain, false);
            for (TrustedVendor candidate : candidates) {
                ProblemException problem = problem(chain, candidate, vendor);
                if (problem == null) {
                    return shown(candidate.name(), chain.get(0));
                }
                best = problem;
            }
            best = best == null ? unknown(chain.get(0)) : best;
        }
        if (policy == Policy.SIGNED) {
            throw best;
        }
        return shown(null, signers.get(0).get(0));
    }

    /** Null when it may be installed. */
    private ProblemException problem(List<X509Certificate> chain, TrustedVendor trusted, String vendor) {
        X509Certificate signer = chain.get(0);
        if (!CertificateChain.validAt(clock.instant(), trusted.certificate(), chain)) {
            return refusal(
                    "plugin-vendor-expired",
                    "The certificate of " + trusted.name() + " is valid from "
                            + signer.getNotBefore().toInstant() + " to "
                            + signer.getNotAfter().toInstant()
                            + ". The vendor has to sign it with a new certificate, which you have to trust first.");
        }
        if (!trusted.name().equals(vendor)) {
            return refusal(
                    "plugin-vendor-mismatch",
                    "Its manifest says that it is by " + vendor + ", but " + trusted.name()
                            + " signed it. One vendor cannot sign for another.");
        }
        return null;
    }

    private static ProblemException unknown(X509Certificate signer) {
        return refusal(
                "plugin-vendor-unknown",
                "It is signed by " + signer.getSubjectX500Principal().getName() + " (SHA-256 "
                        + CertificateChain.fingerprint(signer)
                        + "), whom nobody here trusts. Compare this with what the"
                        + " vendor says, then add the certificate to the vendors.");
    }

    private static List<TrustedVendor> find(List<TrustedVendor> known, List<X509Certificate> chain, boolean revoked) {
        return known.stream()
                .filter(vendor -> vendor.revoked() == revoked)
                .filter(vendor -> CertificateChain.leadsTo(vendor.certificate(), chain))
                .toList();
    }

    private static PluginSignature shown(String vendor, X509Certificate signer) {
        return new PluginSignature(
                vendor,
                signer.getSubjectX500Principal().getName(),
                CertificateChain.fingerprint(signer),
                signer.getNotAfter().toInstant());
    }

    private static Signature read(Path file) {
        try {
            return SignatureReader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException refusal(String code, String detail) {
        return ProblemException.of(ProblemType.INVALID, code, detail);
    }
}
