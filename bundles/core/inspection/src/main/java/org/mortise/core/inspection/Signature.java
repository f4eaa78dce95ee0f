package org.mortise.core.inspection;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the signature of a jar says. Whether the signer is trusted is not its business.
 *
 * @param state of the signature as a whole
 * @param signers the certificate chains of those who signed every entry, each beginning with the signer; empty unless SIGNED
 * @param problem why it is BROKEN, a sentence; null otherwise
 */
public record Signature(State state, List<List<X509Certificate>> signers, String problem) {

    /** What there may be. */
    public enum State {
        /** Nobody signed it. */
        UNSIGNED,
        /** It was changed after it was signed, or only a part of it is signed, or by methods that are no longer safe. */
        BROKEN,
        /** Every entry is as the signers signed it. */
        SIGNED
    }

    public Signature {
        signers = signers.stream().map(List::copyOf).toList();
    }

    static Signature unsigned() {
        return new Signature(State.UNSIGNED, List.of(), null);
    }

    static Signature broken(String problem) {
        return new Signature(State.BROKEN, List.of(), problem);
    }
}
