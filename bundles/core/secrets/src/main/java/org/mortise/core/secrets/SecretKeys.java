package org.mortise.core.secrets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/** The keys by their ids; the last is the one of today. Immutable. */
final class SecretKeys {

    private final Map<String, SecretKey> byId;
    private final String newest;

    /** @param byId oldest first, at least one */
    SecretKeys(LinkedHashMap<String, SecretKey> byId) {
        this.byId = new LinkedHashMap<>(byId);
        String[] ids = byId.keySet().toArray(String[]::new);
        this.newest = Arrays.asList(ids).get(ids.length - 1);
    }

    String newest() {
        return newest;
    }

    SecretKey key() {
        return byId.get(newest);
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    int size() {
        return byId.size();
    }
}
