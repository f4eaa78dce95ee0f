package org.mortise.core.records.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.Money;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;

/** One record on its way to be written: what it was, what it is to be, and what speaks against it. Of one thread. */
final class Draft implements Preparation, Validation {

    final Write write;
    final RecordType type;
    final UUID id;
    final List<Violation> violations = new ArrayList<>();

    /** The managed entity; null for a creation until it is applied. */
    Object entity;

    ProblemException problem;
    boolean changed;
    long versionAfter;

    private final RecordData previous;
    private final Map<String, Object> next;

    Draft(Write write, RecordType type, UUID id, RecordData previous) {
        this.write = write;
        this.type = type;
        this.id = id;
        this.previous = previous;
        this.next = previous == null ? new LinkedHashMap<>() : new LinkedHashMap<>(previous.values());
    }

    /** Puts a value in the Java form. */
    void put(Field field, Object value) {
        next.put(field.name(), value);
    }

    Object value(Field field) {
        return next.get(field.name());
    }

    Object former(Field field) {
        return previous == null ? null : previous.get(field.name());
    }

    boolean changes(Field field) {
        return !same(former(field), value(field));
    }

    boolean refused() {
        return problem != null;
    }

    /** Turns the violations into the problem of this write. */
    void judge() {
        if (problem == null && !violations.isEmpty()) {
            problem = ProblemException.invalid(violations);
        }
    }

    @Override
    public Write.Kind kind() {
        return write.kind();
    }

    @Override
    public String type() {
        return type.name();
    }

    @Override
    public Optional<RecordData> previous() {
        return Optional.ofNullable(previous);
    }

    @Override
    public Object value(String field) {
        return next.get(known(field).name());
    }

    @Override
    public boolean changes(String field) {
        return changes(known(field));
    }

    @Override
    public void set(String field, Object value) {
        next.put(known(field).name(), value);
    }

    @Override
    public void reject(String field, String message) {
        violations.add(new Violation(field, message));
    }

    private Field known(String field) {
        return type.field(field)
                .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no field " + field));
    }

    /** Equal as people see it: 1.5 is 1.50, a reference is its id. */
    static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal first && other instanceof BigDecimal second) {
            return first.compareTo(second) == 0;
        }
        if (one instanceof Money first && other instanceof Money second) {
            return first.currency().equals(second.currency()) && first.amount().compareTo(second.amount()) == 0;
        }
        if (one instanceof Reference first && other instanceof Reference second) {
            return first.id().equals(second.id()) && first.type().equals(second.type());
        }
        if (one instanceof StoredFile first && other instanceof StoredFile second) {
            return first.id().equals(second.id());
        }
        if (one instanceof List<?> || other instanceof List<?>) {
            return sameList(one, other);
        }
        if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            return sameMap(first, second);
        }
        return Objects.equals(one, other);
    }

    private static boolean sameList(Object one, Object other) {
        List<?> first = one == null ? List.of() : (List<?>) one;
        List<?> second = other == null ? List.of() : (List<?>) other;
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!same(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMap(Map<?, ?> one, Map<?, ?> other) {
        java.util.Set<Object> keys = new java.util.HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream().allMatch(key -> same(one.get(key), other.get(key)));
    }
}
