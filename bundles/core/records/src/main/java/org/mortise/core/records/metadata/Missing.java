package org.mortise.core.records.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;

/** What a plugin describes and the platform has to make, as long as it is not made. */
final class Missing {

    private Missing() {}

    /** @param seen the types that can be used now, with the fields that can be used now */
    static List<String> of(PluginDescriptions plugin, Function<String, Optional<RecordType>> seen) {
        List<String> parts = new ArrayList<>();
        for (RecordType type : plugin.types()) {
            if (type.unit().equals(TypeCatalogue.DYNAMIC_UNIT)) {
                Optional<RecordType> made = seen.apply(type.name());
                if (made.isEmpty()) {
                    parts.add(type.name());
                } else {
                    collect(made.get(), type.fields(), parts);
                }
            }
        }
        for (TypeReader.Contribution contribution : plugin.contributions()) {
            // A type that is away takes its fields with it; they are no fault of this plugin.
            seen.apply(contribution.type()).ifPresent(type -> collect(type, contribution.fields(), parts));
        }
        return parts;
    }

    private static void collect(RecordType seen, List<Field> described, List<String> parts) {
        for (Field field : described) {
            if (seen.field(field.name())
                    .filter(other -> other.plugin().equals(field.plugin()))
                    .isEmpty()) {
                parts.add(TypeCatalogue.part(seen.name(), field.name()));
            }
        }
    }
}
