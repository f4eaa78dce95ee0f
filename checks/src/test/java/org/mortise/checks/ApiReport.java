package org.mortise.checks;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * What one exported package promises, as text: the version, then every public type with its public and protected members, as
 * the JDK's javap prints them (generics, constants, thrown exceptions), in alphabetical order.
 */
final class ApiReport {
    private static final ToolProvider JAVAP = ToolProvider.findFirst("javap").orElseThrow();

    private ApiReport() {}

    static String of(Bundle bundle, String packageName) {
        SortedMap<String, String> types = new TreeMap<>();
        for (JavaClass type : bundle.classes()) {
            if (type.getPackageName().equals(packageName)
                    && !type.getSimpleName().equals("package-info")) {
                String text = print(bundle, type);
                if (text.startsWith("public ")) {
                    types.put(type.getName(), marks(type) + text);
                }
            }
        }
        return "package " + packageName + " " + bundle.export(packageName).getVersion() + "\n\n"
                + String.join("\n", types.values());
    }

    /** Who implements a type decides what a change of it breaks. */
    private static String marks(JavaClass type) {
        return type.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .filter(name -> name.matches("ProviderType|ConsumerType|Deprecated|FunctionalInterface"))
                .sorted()
                .map(name -> "@" + name + "\n")
                .collect(joining());
    }

    private static String print(Bundle bundle, JavaClass type) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        String[] arguments = {"-protected", "-constants", "-cp", bundle.file().toString(), type.getName()};
        if (JAVAP.run(new PrintWriter(out), new PrintWriter(errors), arguments) != 0) {
            throw new IllegalStateException(errors.toString());
        }
        List<String> members = new ArrayList<>(out.toString()
                .lines()
                .filter(line -> !line.startsWith("Compiled from"))
                .map(line -> line.replaceAll("java\\.lang\\.(?=[A-Z])", ""))
                .map(line -> line.replaceAll(Pattern.quote(type.getPackageName()) + "\\.(?=[A-Z])", ""))
                .toList());
        String header = members.remove(0);
        members.remove("}");
        if (header.contains(" extends Record")) {
            members.removeIf(ApiReport::everyRecordHasIt);
        }
        return header + "\n"
                + members.stream().sorted().map(line -> line + "\n").collect(joining()) + "}\n";
    }

    private static boolean everyRecordHasIt(String line) {
        return line.matches("  public final (String toString|boolean equals|int hashCode)\\(.*");
    }
}
