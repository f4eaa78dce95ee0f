package org.mortise.core.retention;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mortise.api.privacy.LegalHold;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What anybody holds: our records, and what plugins know of. */
@Component(service = Holds.class)
public final class Holds {

    private final Callers callers;

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    volatile List<LegalHold> holders;

    @Activate
    public Holds(@Reference Callers callers) {
        this.callers = callers;
    }

    Set<UUID> among(String type, Collection<UUID> ids) {
        return callers.as(
                Names.PLATFORM,
                () -> holders.stream()
                        .flatMap(holder -> holder.held(type, ids).keySet().stream())
                        .collect(Collectors.toSet()));
    }
}
