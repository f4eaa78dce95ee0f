package org.mortise.core.records.computed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

/** Which values follow which, over the record types as they are at one moment. Immutable. */
final class Computations {

    private final Map<String, List<FormulaField>> formulas = new HashMap<>();
    private final Map<String, List<RollUpField>> rollUps = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();
    private final Map<String, Set<String>> inputs = new HashMap<>();

    /** A formula that reads a field of another record. */
    record Dependent(RecordType type, FormulaField formula, Field reference, Field there) {}

    private final Map<String, List<Dependent>> dependents = new HashMap<>();
    private final Map<String, List<RollUpField>> rollUpsOver = new HashMap<>();

    Computations(Collection<RecordType> all, RecordTypes types) {
        for (RecordType type : all) {
            for (Field field : type.fields()) {
                if (field.computed()) {
                    understand(type, field, types);
                }
            }
        }
        new HashSet<>(inputs.keySet()).forEach(this::refuseCircle);
        formulas.replaceAll((type, list) -> ordered(type, list));
        index(all);
    }

    private void understand(RecordType type, Field field, RecordTypes types) {
        String key = key(type.name(), field);
        try {
            if (field.expression().isPresent()) {
                FormulaField formula = FormulaField.of(field, type, types);
                formulas.computeIfAbsent(type.name(), any -> new ArrayList<>()).add(formula);
                Set<String> needed = new LinkedHashSet<>();
                formula.paths().values().forEach(path -> {
                    needed.add(key(type.name(), path.field()));
                    if (path.target() != null) {
                        needed.add(key(path.target(), path.targetField()));
                    }
                });
                inputs.put(key, needed);
            } else {
                understandRollUp(type, field, types);
            }
        } catch (FormulaProblem e) {
            problems.put(key, e.getMessage());
        }
    }

    private void understandRollUp(RecordType type, Field field, RecordTypes types) {
        Optional<RecordType> source = types.find(field.rollUp().orElseThrow().source());
        if (source.isEmpty()) {
            problems.put(
                    key(type.name(), field),
                    "source: the record type " + field.rollUp().get().source() + " is not installed");
            return;
        }
        RollUpField rollUp = RollUpField.of(field, type.name(), source.get());
        rollUps.computeIfAbsent(type.name(), any -> new ArrayList<>()).add(rollUp);
        Set<String> needed = new LinkedHashSet<>();
        rollUp.inputs().forEach(input -> needed.add(key(source.get().name(), input)));
        inputs.put(key(type.name(), field), needed);
    }

    private void refuseCircle(String start) {
        if (reaches(start, start, new HashSet<>())) {
            problems.put(start, "is computed from itself in a circle");
            inputs.remove(start);
            String type = start.substring(0, start.indexOf('.'));
            String name = start.substring(start.indexOf('.') + 1);
            formulas.getOrDefault(type, new ArrayList<>())
                    .removeIf(formula -> formula.field().name().equals(name));
            rollUps.getOrDefault(type, new ArrayList<>())
                    .removeIf(rollUp -> rollUp.field().name().equals(name));
        }
    }

    private boolean reaches(String from, String goal, Set<String> seen) {
        for (String input : inputs.getOrDefault(from, Set.of())) {
            if (input.equals(goal) || seen.add(input) && reaches(input, goal, seen)) {
                return true;
            }
        }
        return false;
    }

    /** Those first that others read. */
    private List<FormulaField> ordered(String type, List<FormulaField> list) {
        List<FormulaField> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (ordered.size() < list.size()) {
            for (FormulaField formula : list) {
                String key = key(type, formula.field());
                boolean ready = !done.contains(key)
                        && list.stream()
                                .map(other -> key(type, other.field()))
                                .allMatch(other ->
                                        done.contains(other) || !inputs.get(key).contains(other));
                if (ready) {
                    ordered.add(formula);
                    done.add(key);
                }
            }
        }
        return List.copyOf(ordered);
    }

    private void index(Collection<RecordType> all) {
        rollUps.values()
                .forEach(list -> list.forEach(rollUp -> rollUpsOver
                        .computeIfAbsent(rollUp.source().name(), any -> new ArrayList<>())
                        .add(rollUp)));
        for (RecordType type : all) {
            for (FormulaField formula : formulas(type.name())) {
                formula.paths().values().stream()
                        .filter(path -> path.target() != null)
                        .forEach(path -> dependents
                                .computeIfAbsent(path.target(), any -> new ArrayList<>())
                                .add(new Dependent(type, formula, path.field(), path.targetField())));
            }
        }
    }

    /** Null when the field cannot be computed now. */
    Set<String> inputs(String type, String field) {
        return inputs.get(type + "." + field);
    }

    List<FormulaField> formulas(String type) {
        return formulas.getOrDefault(type, List.of());
    }

    List<RollUpField> rollUps(String type) {
        return rollUps.getOrDefault(type, List.of());
    }

    List<RollUpField> rollUpsOver(String source) {
        return rollUpsOver.getOrDefault(source, List.of());
    }

    List<Dependent> dependents(String type) {
        return dependents.getOrDefault(type, List.of());
    }

    /** Why the field cannot be computed now; empty when it can. */
    Optional<String> problem(String type, Field field) {
        return Optional.ofNullable(problems.get(key(type, field)));
    }

    /** The computed fields, as {@code type.field}, that read this one. */
    List<String> readers(String type, String field) {
        String key = type + "." + field;
        return inputs.entrySet().stream()
                .filter(entry -> entry.getValue().contains(key))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    boolean none() {
        return formulas.isEmpty() && rollUps.isEmpty();
    }

    private static String key(String type, Field field) {
        return type + "." + field.name();
    }
}
