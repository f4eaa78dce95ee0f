package org.mortise.api.parameters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.osgi.annotation.versioning.ProviderType;

/** The values of parameters, as they were described. Immutable. */
@ProviderType
public final class Parameters {

    private final Map<String, Object> values;

    private Parameters(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Checks what somebody said.
     *
     * @param given by name, in the JSON form or as text; null for nothing
     * @param prefix of the names in what is wrong, such as {@code parameters.}
     * @throws ProblemException INVALID with everything that is wrong, unknown names included
     */
    public static Parameters of(List<Parameter> described, Map<String, ?> given, String prefix) {
        Map<String, Object> left = new LinkedHashMap<>(given == null ? Map.of() : given);
        Map<String, Object> values = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Parameter parameter : described) {
            Object said = left.remove(parameter.name());
            boolean empty = said == null || said instanceof String text && text.isBlank();
            try {
                if (!empty) {
                    values.put(parameter.name(), ParameterText.read(parameter, said));
                } else if (parameter.required()) {
                    violations.add(new Violation(prefix + parameter.name(), "is required"));
                }
            } catch (IllegalArgumentException e) {
                violations.add(new Violation(prefix + parameter.name(), e.getMessage()));
            }
        }
        left.keySet().forEach(name -> violations.add(new Violation(prefix + name, "is no parameter")));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Parameters(values);
    }

    /** By name; without those that have no value. */
    public Map<String, Object> values() {
        return values;
    }

    /** Of a text or a choice; null when there is no value. */
    public String text(String name) {
        return (String) values.get(name);
    }

    /** Null when there is no value. */
    public Long integer(String name) {
        return (Long) values.get(name);
    }

    /** Null when there is no value. */
    public BigDecimal decimal(String name) {
        return (BigDecimal) values.get(name);
    }

    /** Also false when there is no value. */
    public boolean is(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** Null when there is no value. */
    public LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }
}
