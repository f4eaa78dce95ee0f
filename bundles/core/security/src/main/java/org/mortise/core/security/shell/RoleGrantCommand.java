package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordData;
import org.mortise.core.security.roles.RoleAdministration;

/** {@code mortise:role-grant}. */
@Command(
        scope = "mortise",
        name = "role-grant",
        description = "Says what a role allows with a record type, with its fields, and which permissions it gives")
@Service
public final class RoleGrantCommand extends IdentityAction {

    @Reference
    RoleAdministration roles;

    @Argument(index = 0, name = "ROLE", description = "The name or id of the role", required = true)
    String name;

    @Argument(index = 1, name = "TYPE", description = "The record type, or * for those that the role does not name")
    String type;

    @Option(name = "--create", description = "own, team, all or none")
    String create;

    @Option(name = "--read", description = "own, team, all or none")
    String read;

    @Option(name = "--edit", description = "own, team, all or none")
    String edit;

    @Option(name = "--delete", description = "own, team, all or none")
    String delete;

    @Option(name = "--field", description = "FIELD=none, FIELD=read or FIELD=edit; several times", multiValued = true)
    List<String> fields;

    @Option(
            name = "--permission",
            description = "A permission that a plugin declares; several times",
            multiValued = true)
    List<String> permissions;

    @Option(
            name = "--revoke-permission",
            description = "A permission that the role gives no longer",
            multiValued = true)
    List<String> revoked;

    @Override
    void run(PrintStream out) {
        callers.requireAdministrator();
        RecordData role = role(name);
        Map<String, Object> patch = new LinkedHashMap<>();
        Map<String, Object> rights = rights();
        if (!rights.isEmpty()) {
            if (type == null) {
                throw ProblemException.invalid("TYPE", "is missing: of which record type");
            }
            patch.put("types", Map.of(type, rights));
        }
        if (permissions != null || revoked != null) {
            patch.put("permissions", permissions(role));
        }
        if (patch.isEmpty()) {
            throw ProblemException.invalid("--read", "nothing was said; give a level, a --field or a --permission");
        }
        RolePrinter.print(roles.change(role, patch), out);
    }

    private Map<String, Object> rights() {
        Map<String, Object> rights = new LinkedHashMap<>();
        put(rights, "create", create);
        put(rights, "read", read);
        put(rights, "edit", edit);
        put(rights, "delete", delete);
        if (fields != null) {
            Map<String, Object> access = new LinkedHashMap<>();
            for (String field : fields) {
                String[] parts = field.split("=", 2);
                if (parts.length < 2) {
                    throw ProblemException.invalid("--field", "must be FIELD=none, FIELD=read or FIELD=edit");
                }
                access.put(parts[0], parts[1]);
            }
            rights.put("fields", access);
        }
        return rights;
    }

    private static void put(Map<String, Object> rights, String action, String level) {
        if (level != null) {
            rights.put(action, level);
        }
    }

    private List<String> permissions(RecordData role) {
        Set<String> all = new TreeSet<>();
        roles.all().stream()
                .filter(each -> String.valueOf(each.get("id")).equals(role.id().toString()))
                .forEach(each -> ((Collection<?>) each.get("permissions")).forEach(one -> all.add((String) one)));
        if (permissions != null) {
            all.addAll(permissions);
        }
        if (revoked != null) {
            all.removeAll(revoked);
        }
        return new ArrayList<>(all);
    }
}
