package org.mortise.core.inspection;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Whether a signer's certificate is the one that is trusted, or was issued under it. */
public final class CertificateChain {

    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final String ANY_USE = "2.5.29.37.0";

    private CertificateChain() {}

    /** Whatever the dates say; see {@link #validAt}. */
    public static boolean leadsTo(X509Certificate trusted, List<X509Certificate> chain) {
        if (!maySignCode(chain.get(0))) {
            return false;
        }
        int end = chain.indexOf(trusted);
        if (end == 0) {
            return true;
        }
        List<X509Certificate> path = end < 0 ? withoutRoot(chain) : chain.subList(0, end);
        return !path.isEmpty() && verifies(trusted, path);
    }

    /** Whether the signer's, the trusted one's and every certificate between them is valid at that time. */
    public static boolean validAt(Instant time, X509Certificate trusted, List<X509Certificate> chain) {
        int end = chain.indexOf(trusted);
        List<X509Certificate> path = end < 0 ? withoutRoot(chain) : chain.subList(0, end);
        return within(time, trusted) && path.stream().allMatch(each -> within(time, each));
    }

    /** SHA-256 of the certificate, in hexadecimal: what vendors publish and administrators compare. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean within(Instant time, X509Certificate certificate) {
        return !time.isBefore(certificate.getNotBefore().toInstant())
                && !time.isAfter(certificate.getNotAfter().toInstant());
    }

    /** A root that signed itself is no link to another one. */
    private static List<X509Certificate> withoutRoot(List<X509Certificate> chain) {
        X509Certificate last = chain.get(chain.size() - 1);
        boolean root = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
        return root ? chain.subList(0, chain.size() - 1) : chain;
    }

    private static boolean verifies(X509Certificate trusted, List<X509Certificate> path) {
        try {
            CertPath certificates = CertificateFactory.getInstance("X.509").generateCertPath(path);
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(trusted, null)));
            parameters.setRevocationEnabled(false);
            // At a time at which it was valid: who it belongs to is one question, whether it has expired another.
            parameters.setDate(Date.from(path.get(0).getNotBefore().toInstant().plusSeconds(1)));
            CertPathValidator.getInstance("PKIX").validate(certificates, parameters);
            return true;
        } catch (CertPathValidatorException | CertificateException | InvalidAlgorithmParameterException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate that names its uses has to name this one. */
    private static boolean maySignCode(X509Certificate signer) {
        try {
            List<String> uses = signer.getExtendedKeyUsage();
            return uses == null || uses.contains(CODE_SIGNING) || uses.contains(ANY_USE);
        } catch (CertificateException e) {
            return false;
        }
    }
}
