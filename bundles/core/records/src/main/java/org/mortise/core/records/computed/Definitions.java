package org.mortise.core.records.computed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

/** Looks at a computed field before it becomes part of a type. */
public final class Definitions {

    private static final Pattern KEYED = Pattern.compile("(by|field|filter|resultType|source): (.*)", Pattern.DOTALL);

    private Definitions() {}

    /** INVALID, naming key and place, when the field could not be computed in the type as it is now. */
    public static void check(RecordTypes types, RecordType type, Field field) {
        if (!field.computed()) {
            return;
        }
        RecordType with = with(type, field);
        RecordTypes then = new Overlay(types, with);
        new Computations(then.all(), then).problem(type.name(), field).ifPresent(problem -> {
            Matcher keyed = KEYED.matcher(problem);
            String key = field.rollUp().isPresent() ? "source" : "expression";
            throw keyed.matches()
                    ? ProblemException.invalid(keyed.group(1), keyed.group(2))
                    : ProblemException.invalid(key, problem);
        });
    }

    /** CONFLICT when a computed field reads this one. */
    public static void requireUnread(RecordTypes types, String type, String field) {
        List<String> readers = new Computations(types.all(), types).readers(type, field);
        if (!readers.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "field-in-use",
                    field + " is needed by " + String.join(", ", readers) + "; remove or change those first.");
        }
    }

    /** What a roll-up gives, when its source is here and says so. */
    public static Optional<FieldType> resultType(RecordTypes types, String function, String source, String field) {
        if (function == null || source == null || field == null) {
            return Optional.empty();
        }
        for (Aggregation.Function each : Aggregation.Function.values()) {
            if (each.name().equalsIgnoreCase(function)) {
                return types.find(source)
                        .flatMap(type -> type.field(field))
                        .map(of -> RollUpField.resultType(each, of.type()));
            }
        }
        return Optional.empty();
    }

    private static RecordType with(RecordType type, Field field) {
        List<Field> fields = new ArrayList<>(type.fields());
        fields.removeIf(each -> each.name().equals(field.name()));
        fields.add(field);
        return new RecordType(
                type.name(),
                type.collection(),
                type.plugin(),
                type.unit(),
                type.entity(),
                type.nameFields(),
                fields,
                type.href(),
                type.label());
    }

    private record Overlay(RecordTypes types, RecordType changed) implements RecordTypes {

        @Override
        public Collection<RecordType> all() {
            return types.all().stream()
                    .map(type -> type.name().equals(changed.name()) ? changed : type)
                    .toList();
        }

        @Override
        public Optional<RecordType> find(String name) {
            return name.equals(changed.name()) ? Optional.of(changed) : types.find(name);
        }

        @Override
        public RecordType require(String name) {
            return name.equals(changed.name()) ? changed : types.require(name);
        }

        @Override
        public Optional<RecordType> find(String plugin, String collection) {
            return types.find(plugin, collection);
        }
    }
}
