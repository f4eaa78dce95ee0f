package org.mortise.core.plugins.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import org.mortise.api.errors.ProblemException;

/** X.509 certificates as PEM text. */
final class Certificates {

    private Certificates() {}

    /** INVALID, naming the field {@code certificate}, when the text is not one certificate. */
    static X509Certificate read(String pem) {
        if (pem == null || pem.isBlank()) {
            throw ProblemException.invalid("certificate", "is missing: send the vendor's certificate in PEM");
        }
        try {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            if (found.size() != 1) {
                throw ProblemException.invalid("certificate", "must be one certificate, not " + found.size());
            }
            return (X509Certificate) found.iterator().next();
        } catch (CertificateException e) {
            throw ProblemException.invalid(
                    "certificate", "cannot be read as a certificate in PEM (-----BEGIN CERTIFICATE----- …)");
        }
    }

    static String write(X509Certificate certificate) {
        try {
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
