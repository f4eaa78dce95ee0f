package org.mortise.core.security.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.support.table.ShellTable;

/** Shows a role in the form of the REST interface as a table. */
final class RolePrinter {

    private static final List<String> ACTIONS = List.of("create", "read", "edit", "delete");

    private RolePrinter() {}

    static void print(Map<String, Object> role, PrintStream out) {
        out.println(role.get("name") + (role.get("description") == null ? "" : ": " + role.get("description")));
        ShellTable table = new ShellTable();
        List.of("Type", "Create", "Read", "Edit", "Delete", "Fields").forEach(table::column);
        if (role.get("types") instanceof Map<?, ?> types) {
            types.forEach((type, rights) -> row(table, type, (Map<?, ?>) rights));
        }
        table.print(out);
        out.println("Permissions: " + role.get("permissions"));
    }

    private static void row(ShellTable table, Object type, Map<?, ?> rights) {
        Object[] cells = new Object[ACTIONS.size() + 2];
        cells[0] = type;
        for (int i = 0; i < ACTIONS.size(); i++) {
            cells[i + 1] = rights.get(ACTIONS.get(i));
        }
        cells[ACTIONS.size() + 1] = rights.get("fields") == null ? "" : rights.get("fields");
        table.addRow().addContent(cells);
    }
}
