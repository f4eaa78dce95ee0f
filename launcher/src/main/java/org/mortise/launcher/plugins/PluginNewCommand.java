package org.mortise.launcher.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.mortise.launcher.Distribution;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description = {
            "Makes the project of a new plugin, which builds, is tested and can be installed as it is:",
            "a record type with its table, a REST resource, and a tab on each account."
        })
final class PluginNewCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,29}");
    private static final Pattern TYPE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern FOR_PEOPLE = Pattern.compile("[^\"'\\\\<>&\\p{Cntrl}]{1,100}");

    @Parameters(paramLabel = "ID", description = "Of the plugin: lower-case letters and digits, yours for good.")
    private String id;

    @Option(
            names = "--type",
            paramLabel = "NAME",
            description = "Its record type. Default: the id without an s at its end.")
    private String type;

    @Option(names = "--name", paramLabel = "TEXT", description = "For people. Default: the id.")
    private String name;

    @Option(
            names = "--vendor",
            paramLabel = "TEXT",
            defaultValue = "Example Ltd",
            description = "Who you are, as in your certificate. Default: ${DEFAULT-VALUE}.")
    private String vendor;

    @Option(names = "--package", paramLabel = "NAME", description = "Of the Java classes. Default: com.example.ID.")
    private String javaPackage;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where to; new or empty. Default: ./ID.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        check(ID.matcher(id).matches(), "The id", id, "begins with a lower-case letter and has only such and digits");
        PluginProject project = new PluginProject(
                id,
                type != null ? type : id.endsWith("s") && id.length() > 1 ? id.substring(0, id.length() - 1) : id,
                name != null ? name : id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1),
                vendor,
                javaPackage != null ? javaPackage : "com.example." + id);
        check(TYPE.matcher(project.type()).matches(), "The type", project.type(), "is a name such as siteVisit");
        boolean named = SourceVersion.isName(project.javaPackage())
                && project.javaPackage().contains(".");
        check(named, "The package", project.javaPackage(), "is a name such as com.example.visits");
        check(FOR_PEOPLE.matcher(project.name()).matches(), "The name", project.name(), "has no quotes or brackets");
        check(FOR_PEOPLE.matcher(vendor).matches(), "The vendor", vendor, "has no quotes or brackets");
        Path target = folder != null ? folder : Path.of(id);
        try {
            refuseFull(target);
            project.write(target, Distribution.locate().home());
        } catch (IOException e) {
            throw new Failure("The project cannot be written to " + target + ": " + e + ".");
        }
        spec.commandLine()
                .getErr()
                .println("Made " + target + ". Next: cd " + target + ", mvn package, mortise plugin verify target/" + id
                        + "-1.0.0.jar. README.md says what is where.");
        return ExitCodes.OK;
    }

    private static void check(boolean right, String what, String text, String rule) {
        if (!right) {
            throw new Failure(what + " \"" + text + "\" cannot be used: it " + rule + ".");
        }
    }

    private static void refuseFull(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new Failure(target + " is a file; name another with --folder.");
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new Failure(target + " is not empty; name another with --folder.");
            }
        }
    }
}
