package org.mortise.core.secrets;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.SecretHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Exchanges the key. Apart from {@link FileSecrets}, which those who keep secrets need before they are there. */
@Component(service = KeyRotation.class)
public final class KeyRotation {

    private final FileSecrets secrets;
    private final List<SecretHolder> holders = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile AuditLog audit;

    @Activate
    public KeyRotation(@Reference FileSecrets secrets) {
        this.secrets = secrets;
    }

    /** The id of the new key, and how many secrets were sealed anew. */
    record Result(String key, int resealed) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHolder(SecretHolder holder) {
        holders.add(holder);
    }

    void unbindHolder(SecretHolder holder) {
        holders.remove(holder);
    }

    /** What was sealed by an older key is sealed anew, as far as it is known; the older keys stay for the rest. */
    synchronized Result rotate() {
        String key = secrets.addKey();
        int count = 0;
        for (SecretHolder holder : holders) {
            count += holder.reseal(secrets);
        }
        AuditLog log = audit;
        if (log != null) {
            log.record(AuditEvent.of("secret-key-rotated", "secret-key", key));
        }
        return new Result(key, count);
    }
}
