package org.mortise.checks;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What the exported packages of a bundle promise, as text: the version, then every public type with its public and protected
 * members, as the JDK's javap prints them (generics, constants, thrown exceptions), in alphabetical order.
 */
final class ApiReport {
    private static final ToolProvider JAVAP = ToolProvider.findFirst("javap").orElseThrow();
    private static final String BETWEEN_TYPES = "(?m)^Compiled from .*\n";

    private final Bundle bundle;
    private final List<JavaClass> types;

    ApiReport(Bundle bundle) {
        this.bundle = bundle;
        this.types = new ArrayList<>(bundle.classes());
    }

    String of(String packageName) {
        List<JavaClass> inside = types.stream()
                .filter(type -> type.getPackageName().equals(packageName))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .sorted((one, two) -> one.getName().compareTo(two.getName()))
                .toList();
        List<String> texts = print(inside);
        List<String> visible = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            String text = texts.get(i).replaceAll(Pattern.quote(packageName) + "\\.(?=[A-Z])", "");
            if (text.startsWith("public ")) {
                visible.add(marks(inside.get(i)) + arrange(text));
            }
        }
        return "package " + packageName + " " + bundle.export(packageName).getVersion() + "\n\n"
                + String.join("\n", visible);
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

    /** One text a type, in the order of the types. */
    private List<String> print(List<JavaClass> inside) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of(
                                "-protected", "-constants", "-cp", bundle.file().toString()),
                        inside.stream().map(JavaClass::getName))
                .toArray(String[]::new);
        if (JAVAP.run(new PrintWriter(out), new PrintWriter(errors), arguments) != 0) {
            throw new IllegalStateException(errors.toString());
        }
        List<String> texts =
                Stream.of(out.toString().split(BETWEEN_TYPES)).skip(1).toList();
        if (texts.size() != inside.size()) {
            throw new IllegalStateException(inside.size() + " types, but javap printed " + texts.size());
        }
        return texts;
    }

    private static String arrange(String text) {
        List<String> members = new ArrayList<>(
                text.replaceAll("java\\.lang\\.(?=[A-Z])", "").lines().toList());
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
