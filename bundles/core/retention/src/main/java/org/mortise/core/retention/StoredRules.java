package org.mortise.core.retention;

import java.util.Optional;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Records;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules for those who let them run: administrators. */
@Component(service = StoredRules.class)
public final class StoredRules {

    private final Records records;
    private final Callers callers;

    @Activate
    public StoredRules(@Reference Records records, @Reference Callers callers) {
        this.records = records;
        this.callers = callers;
    }

    /** @param idOrName of a rule; FORBIDDEN for others than administrators */
    Rule require(String idOrName) {
        callers.requireAdministrator();
        return id(idOrName)
                .map(id -> records.get(Names.RULE, id))
                .or(() -> records.findUnique(Names.RULE, "name", idOrName))
                .map(Rule::of)
                .orElseThrow(() -> ProblemException.notFound(Names.RULE + " " + idOrName));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
