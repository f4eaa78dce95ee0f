package org.mortise.core.plugins.trust;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an instance asks of the signatures of plugins. */
public enum Policy {
    /** A trusted vendor has to have signed it. */
    SIGNED,
    /** For development: unsigned, and signed by anybody, will do; not what was tampered with or was revoked. */
    UNSIGNED;

    private static final Logger LOG = LoggerFactory.getLogger(Policy.class);

    /** Of the configuration. What cannot be understood asks for signatures. */
    public static Policy of(String text) {
        for (Policy policy : values()) {
            if (policy.name().equalsIgnoreCase(text.trim())) {
                if (policy == UNSIGNED) {
                    LOG.warn("Unsigned plugins may be installed: this is an instance for development");
                }
                return policy;
            }
        }
        LOG.error("etc/org.mortise.plugins.cfg: policy must be signed or unsigned, not \"{}\"; signed it is", text);
        return SIGNED;
    }
}
