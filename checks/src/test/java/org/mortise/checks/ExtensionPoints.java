package org.mortise.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of the extension points, made of the sources: what each says of itself, and who implements it. */
final class ExtensionPoints {

    private static final Pattern POINT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s+)*@ConsumerType\\s+(?:@\\w+\\s+)*public (interface|abstract class) (\\w+)(?:<[^{]*>)?[^{]*\\{(.*)\\}",
            Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final int EXAMPLES = 3;
    private static final String HEAD = """
            # Extension points

            Generated from the code by `./mvnw -pl checks verify -Dmortise.api-report=update`; the build compares it. Each is an interface of the API
            that a plugin implements, found as an OSGi service unless its text says otherwise. What a plugin contributes without code (record types,
            fields, views, permissions, translations, UI modules) is described by JSON in `META-INF/mortise`: see [the vendor guide](vendor/README.md).
            """;

    private final List<Path> sources = new ArrayList<>();

    ExtensionPoints() throws IOException {
        for (String folder : List.of("sample-plugins", "bundles")) {
            Tree.find(Tree.ROOT.resolve(folder), ".java").stream()
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .sorted(Comparator.comparing((Path file) -> file.toString().contains("/bundles/core/"))
                            .thenComparing(Path::toString))
                    .forEach(sources::add);
        }
    }

    String page() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        for (Path file : Tree.find(Tree.ROOT.resolve("api"), ".java")) {
            String text = Files.readString(file);
            Matcher point = POINT.matcher(text);
            if (file.toString().contains("/src/main/java/") && point.find()) {
                Matcher name = PACKAGE.matcher(text);
                name.find();
                String full = name.group(1) + "." + point.group(3);
                sections.put(full, section(full, point.group(3), prose(point.group(1)), code(point.group(4))));
            }
        }
        return HEAD + String.join("", sections.values());
    }

    private String section(String full, String name, String prose, String code) throws IOException {
        return "\n## " + name + "\n`" + full + "`\n\n" + prose + "\n\n```java\n" + code + "\n```\n" + examples(name);
    }

    /** Samples first, then our modules, then the platform itself. */
    private String examples(String name) throws IOException {
        Pattern uses = Pattern.compile("\\b(?:implements|extends)\\b[^{]*\\b" + name + "\\b[^{]*\\{");
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            if (found.size() < EXAMPLES
                    && uses.matcher(Files.readString(source)).find()) {
                String path = Tree.ROOT.relativize(source).toString().replace('\\', '/');
                found.add("[" + source.getFileName().toString().replace(".java", "") + "](../" + path + ")");
            }
        }
        return found.isEmpty() ? "\nNobody here implements it.\n" : "\nExamples: " + String.join(", ", found) + "\n";
    }

    static String prose(String javadoc) {
        String text = javadoc.lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
                .collect(Collectors.joining("\n"))
                .strip();
        return text.replaceAll("\\{@(?:code|link|linkplain) ([^}]*)\\}", "`$1`")
                .replaceAll("\\s*<p>\\s*", "\n\n")
                .replaceAll("(?m)^@(param|return|throws) ", "- $1 ")
                .replaceAll("`#", "`");
    }

    /** What is to be implemented, without the comments. */
    static String code(String body) {
        return COMMENT.matcher(body)
                .replaceAll("")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith("    ") ? line.substring(4) : line)
                .collect(Collectors.joining("\n"));
    }
}
