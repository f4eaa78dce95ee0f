package org.mortise.core.security.roles;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

/** Whether what a role names is there. What it named before may be: a plugin that is away comes back. */
final class MatrixCheck {

    private final RecordTypes types;
    private final DeclaredPermissions declared;

    MatrixCheck(RecordTypes types, DeclaredPermissions declared) {
        this.types = types;
        this.declared = declared;
    }

    /** INVALID with everything that is wrong. */
    void check(RoleMatrix next, RoleMatrix former, List<Violation> violations) {
        next.types().forEach((name, rights) -> {
            RoleMatrix.TypeRights before = former.types().get(name);
            Optional<RecordType> type = types.find(name);
            if (name.equals(RoleMatrix.OTHERS)) {
                if (!rights.fields().isEmpty()) {
                    violations.add(new Violation("types.*.fields", "fields belong to a type that is named"));
                }
            } else if (type.isEmpty() && before == null) {
                violations.add(new Violation("types." + name, "is no record type"));
            } else if (type.isPresent()) {
                fields(type.get(), rights, before, violations);
            }
        });
        Set<String> known = declared.names();
        next.permissions().stream()
                .filter(name -> !known.contains(name) && !former.permissions().contains(name))
                .forEach(name -> violations.add(
                        new Violation("permissions", "\"" + name + "\" is declared by no plugin that is installed")));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static void fields(
            RecordType type, RoleMatrix.TypeRights rights, RoleMatrix.TypeRights before, List<Violation> violations) {
        rights.fields().forEach((field, access) -> {
            String path = "types." + type.name() + ".fields." + field;
            boolean named = before != null && before.fields().containsKey(field);
            if (type.field(field).isEmpty() && !named) {
                violations.add(new Violation(path, "is no field of " + type.name()));
            } else if (Set.of("id", "version").contains(field)) {
                violations.add(new Violation(path, "cannot be restricted"));
            }
        });
    }
}
