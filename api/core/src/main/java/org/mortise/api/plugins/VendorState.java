package org.mortise.api.plugins;

/** Whether what a vendor signed may be installed. */
public enum VendorState {
    /** It may. */
    TRUSTED,
    /** An administrator took the trust back, for good. */
    REVOKED,
    /** The certificate has come to its end; the vendor has to give a new one. */
    EXPIRED
}
