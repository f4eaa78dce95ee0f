package org.mortise.core.imports.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.imports.mapping.MappingReader;
import org.mortise.core.imports.store.SavedMappings;
import org.mortise.core.imports.store.SavedMappings.Saved;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Saves mappings by name. Safe for use by many threads. */
@Component(service = MappingService.class)
public final class MappingService {

    private static final int MAX_NAME = 200;

    private final SavedMappings mappings;
    private final RecordTypes types;
    private final Transactions transactions;
    private final Callers callers;

    @Activate
    public MappingService(
            @Reference(target = "(mortise.migrated=org.mortise.core.imports)") DataSource dataSource,
            @Reference RecordTypes types,
            @Reference Transactions transactions,
            @Reference Callers callers) {
        this.mappings = new SavedMappings(new Sql(dataSource));
        this.types = types;
        this.transactions = transactions;
        this.callers = callers;
    }

    /** @param type null for all */
    public List<Saved> list(String type) {
        return mappings.list(type);
    }

    /** INVALID with everything that is wrong. */
    public Saved save(JsonNode body) {
        List<Violation> violations = new ArrayList<>();
        String name = text(body, "name", violations);
        String type = text(body, "type", violations);
        if (name.length() > MAX_NAME) {
            violations.add(new Violation("name", "must have at most " + MAX_NAME + " characters"));
        }
        if (!type.isEmpty() && types.find(type).isEmpty()) {
            violations.add(new Violation("type", "is no record type: " + type));
        }
        JsonNode mapping = body == null ? null : body.get("mapping");
        if (mapping == null || !mapping.isObject()) {
            violations.add(new Violation("mapping", "must be an object as it is sent with a file"));
        } else {
            MappingReader.read(mapping.toString());
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        Saved saved = new Saved(
                ImportIds.next(),
                type,
                name,
                mapping.toString(),
                callers.current().userId(),
                Instant.now());
        transactions.required(() -> {
            mappings.save(saved.id(), type, name, saved.userId(), saved.mapping());
            return null;
        });
        return saved;
    }

    public void delete(UUID id) {
        Caller caller = callers.current();
        Saved saved = mappings.find(id)
                .filter(found -> caller.administrator()
                        || caller.userId() != null && caller.userId().equals(found.userId()))
                .orElseThrow(() -> ProblemException.notFound("mapping " + id));
        transactions.required(() -> {
            mappings.delete(saved.id());
            return null;
        });
    }

    private static String text(JsonNode body, String key, List<Violation> violations) {
        JsonNode value = body == null ? null : body.get(key);
        if (value == null || !value.isTextual() || value.asText().isBlank()) {
            violations.add(new Violation(key, "is required"));
            return "";
        }
        return value.asText().strip();
    }
}
