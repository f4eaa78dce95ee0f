package org.mortise.core.privacy.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.privacy.PersonPackages;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Permissions;
import org.mortise.core.privacy.PrivacyPlatform;
import org.mortise.core.privacy.circle.Circle;
import org.mortise.core.privacy.circle.CircleFinder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link PersonPackages}. */
@Component
public final class Packages implements PersonPackages {

    private static final String PERMISSION = "privacy.export";

    private final PrivacyPlatform platform;
    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private final Permissions permissions;
    private final AuditLog audit;

    @Activate
    public Packages(
            @Reference PrivacyPlatform platform,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Callers callers,
            @Reference Permissions permissions,
            @Reference AuditLog audit) {
        this.platform = platform;
        this.records = records;
        this.types = types;
        this.callers = callers;
        this.permissions = permissions;
        this.audit = audit;
    }

    @Override
    public Package of(List<org.mortise.api.records.Reference> persons) {
        if (!callers.current().administrator()) {
            permissions.require(PERMISSION);
        }
        persons.forEach(person -> {
            if (!types.require(person.type()).person()) {
                throw ProblemException.invalid("type", person.type() + " describes no person");
            }
        });
        CircleFinder finder = new CircleFinder(types, records, platform.holders()::same);
        Circle seen = finder.find(persons);
        Circle whole = callers.as(Caller.SYSTEM.through("person-export"), () -> finder.find(persons));
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("madeAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        manifest.put("madeBy", callers.current().name());
        manifest.put(
                "persons",
                seen.persons().stream()
                        .map(person ->
                                Map.of("type", person.type(), "id", person.id().toString()))
                        .toList());
        manifest.put("leftOut", LeftOut.of(whole, seen));
        persons.forEach(person -> audit.record(
                AuditEvent.of("person-exported", person.type(), person.id().toString())));
        return new PersonPackage(records, seen, platform.holders().all(), manifest);
    }
}
