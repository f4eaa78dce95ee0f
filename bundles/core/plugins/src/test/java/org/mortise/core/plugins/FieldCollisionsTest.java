package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

public class FieldCollisionsTest {

    private static final RecordType ACCOUNT = new RecordType(
            "account",
            "accounts",
            "customers",
            "customers",
            "Account",
            List.of("name"),
            List.of(
                    new FieldBuilder("name", FieldType.TEXT).plugin("customers").build(),
                    new FieldBuilder("tier", FieldType.TEXT)
                            .plugin("loyalty")
                            .custom(true)
                            .build()),
            "/api/customers/accounts",
            "account");

    private final FieldCollisions collisions = new FieldCollisions(new RecordTypes() {
        @Override
        public Collection<RecordType> all() {
            return List.of(ACCOUNT);
        }

        @Override
        public Optional<RecordType> find(String name) {
            return all().stream().filter(type -> type.name().equals(name)).findFirst();
        }

        @Override
        public RecordType require(String name) {
            return find(name).orElseThrow();
        }

        @Override
        public Optional<RecordType> find(String plugin, String collection) {
            return Optional.empty();
        }
    });

    @Test
    public void oneNameIsOnePluginsOnAType() throws IOException {
        ProblemException e = assertThrows(ProblemException.class, () -> check("rival", "account", "tier"));
        assertEquals("plugin-field-taken", e.code());
        assertEquals("The field tier of account was added by loyalty already.", e.detail());
        check("loyalty", "account", "tier");
        check("rival", "account", "rank");
        check("rival", "planet", "tier");
    }

    private void check(String plugin, String type, String field) throws IOException {
        String json = "{\"type\":\"" + type + "\",\"fields\":[{\"name\":\"" + field + "\",\"type\":\"text\"}]}";
        collisions.check(new TextEntries(Map.of("META-INF/mortise/fields/" + type + ".json", json)), plugin);
    }
}
