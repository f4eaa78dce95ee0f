package org.mortise.checks;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** The API is what docs/api-report says. A change of it is a change of that text, which a reviewer sees. */
public class ApiReportTest {
    private static final Path REPORTS = Tree.ROOT.resolve("docs/api-report");
    private static final boolean UPDATE = "update".equals(System.getProperty("mortise.api-report"));
    private static final String ADVICE = """
            The API is not what docs/api-report says (- committed, + built).
            If that is meant: ./mvnw -pl checks verify -Dmortise.api-report=update, look at the
            difference, commit it. What was removed or altered breaks plugins: the package then needs a new major
            version (@Version in its package-info.java); what was added needs a new minor one, once it is released.
            """;

    private final Violations violations = new Violations();
    private final Set<String> packages = new TreeSet<>();

    @Test
    public void theApiIsWhatTheReportSays() throws IOException {
        for (Bundle bundle : Tree.bundles()) {
            if (bundle.isApi()) {
                ApiReport report = new ApiReport(bundle);
                for (String name : bundle.exports().keySet()) {
                    packages.add(name + ".txt");
                    compare(name, report.of(name));
                }
            }
        }
        for (Path report : Tree.find(REPORTS, ".txt")) {
            if (!packages.contains(report.getFileName().toString())) {
                if (UPDATE) {
                    Files.delete(report);
                } else {
                    violations.add(true, report.getFileName() + ": no such package is exported");
                }
            }
        }
        violations.assertNone(ADVICE);
    }

    private void compare(String name, String built) throws IOException {
        Path file = REPORTS.resolve(name + ".txt");
        if (UPDATE) {
            Files.writeString(file, built);
            return;
        }
        String committed = Files.exists(file) ? Files.readString(file) : "";
        List<String> before = statements(committed);
        List<String> after = statements(built);
        before.stream().filter(line -> !after.contains(line)).forEach(line -> violations.add(true, "- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> violations.add(true, "+ " + line));
        // The same statements in another order: the file was edited by hand.
        violations.add(before.equals(after) && !committed.equals(built), file.getFileName() + " differs in its layout");
    }

    /** Each line with the type that it belongs to, so that it says something on its own. */
    static List<String> statements(String report) {
        List<String> statements = new ArrayList<>();
        String type = "";
        for (String line : report.split("\n")) {
            if (line.startsWith("  ")) {
                statements.add(type + ": " + line.strip());
            } else if (line.startsWith("@")) {
                // Belongs to the type that follows.
                type = line;
            } else if (!line.isBlank() && !line.equals("}")) {
                String mark = type.startsWith("@") ? type + " " : "";
                statements.add(mark + line.replace(" {", ""));
                type = line.replaceFirst("^.*?(class|interface) ", "").replaceFirst("[ <].*", "");
            }
        }
        return statements;
    }

    @Test
    public void aLineIsSaidWithItsType() {
        assertEquals(
                List.of(
                        "package p 1.0.0",
                        "@ProviderType public interface p.A<T> extends p.B",
                        "p.A: public abstract int x();"),
                statements("package p 1.0.0\n\n@ProviderType\npublic interface p.A<T> extends p.B {\n"
                        + "  public abstract int x();\n}\n"));
    }
}
