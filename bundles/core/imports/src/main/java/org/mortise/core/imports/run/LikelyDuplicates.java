package org.mortise.core.imports.run;

import java.util.Map;
import java.util.Optional;
import org.mortise.api.duplicates.DuplicateFinder;
import org.mortise.core.imports.mapping.Change;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks the match rules whether what a row would create is there already. Knows nothing while duplicates are not looked after. */
@Component(service = LikelyDuplicates.class)
public final class LikelyDuplicates {

    /** Finds none. */
    static final LikelyDuplicates NONE = new LikelyDuplicates();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile DuplicateFinder finder;

    /** Something to look at: the row, and the likeliest of the records that are there. */
    Optional<Change> of(long row, String type, Map<String, Object> values) {
        DuplicateFinder present = finder;
        return present == null
                ? Optional.empty()
                : present.findEqual(type, values).stream()
                        .findFirst()
                        .map(likely -> new Change("", "row " + row, likely.name(), Change.DUPLICATE));
    }
}
