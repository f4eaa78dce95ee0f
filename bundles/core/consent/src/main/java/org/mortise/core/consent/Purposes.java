package org.mortise.core.consent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The purposes, whatever the caller may read of them. */
@Component(service = Purposes.class)
public final class Purposes {

    private static final Logger LOG = LoggerFactory.getLogger(Purposes.class);

    private final Records records;
    private final Callers callers;

    @Activate
    public Purposes(@Reference Records records, @Reference Callers callers) {
        this.records = records;
        this.callers = callers;
    }

    Optional<Purpose> find(UUID id) {
        return callers.as(Names.PLATFORM, () -> records.find(Names.PURPOSE, List.of(id))).stream()
                .findFirst()
                .map(Purpose::of);
    }

    Map<UUID, Purpose> find(Collection<UUID> ids) {
        Map<UUID, Purpose> found = new LinkedHashMap<>();
        for (RecordData record : callers.as(Names.PLATFORM, () -> records.find(Names.PURPOSE, ids))) {
            found.put(record.id(), Purpose.of(record));
        }
        return found;
    }

    Optional<Purpose> find(String code) {
        return callers.as(Names.PLATFORM, () -> records.findUnique(Names.PURPOSE, "code", code.strip()))
                .map(Purpose::of);
    }

    Purpose require(String code) {
        return find(code).orElseThrow(() -> ProblemException.notFound("purpose of consent \"" + code + "\""));
    }

    /**
     * The purpose, which is made when there is none: what comes in is not to be lost. It is not in use until an administrator has looked
     * at it, so nobody is addressed by a word that somebody typed.
     */
    Purpose findOrMake(String code) {
        return find(code).orElseGet(() -> {
            LOG.info("The purpose of consent \"{}\" was not known; it is there now, and not in use yet", code);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("code", code.strip());
            values.put("name", code.strip());
            values.put("description", "Came in with records. Describe it, then put it into use.");
            values.put("active", false);
            return Purpose.of(callers.as(Names.PLATFORM, () -> records.write(Write.create(Names.PURPOSE, values))));
        });
    }
}
