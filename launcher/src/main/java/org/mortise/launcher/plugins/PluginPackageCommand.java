package org.mortise.launcher.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.core.inspection.PluginArchive;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "package",
        description = {
            "Makes one file, a KAR, of a plugin of several bundles.",
            "Sign it by 'mortise plugin sign' afterwards; its bundles need no signatures of their own."
        })
final class PluginPackageCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "MAIN", description = "The jar that describes the plugin.")
    private Path main;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "LIBRARY", description = "The jars of its other bundles.")
    private List<Path> libraries;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Default: beside the main bundle, with its name and the ending .kar.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path kar = output != null
                ? output
                : main.resolveSibling(main.getFileName().toString().replaceFirst("(\\.jar)?$", ".kar"));
        try {
            // Whole or not at all.
            Path part = Files.createTempFile(kar.toAbsolutePath().getParent(), "package", ".part");
            try {
                write(part);
                check(part);
                Files.move(part, kar, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Failure("The KAR cannot be made: " + e.getMessage() + ".");
        }
        spec.commandLine().getErr().println(kar + " has " + (libraries.size() + 1) + " bundles.");
        return ExitCodes.OK;
    }

    private void write(Path kar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (JarFile described = new JarFile(main.toFile(), false);
                OutputStream file = Files.newOutputStream(kar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            ZipEntry description = described.getEntry(PluginManifest.PATH);
            if (description == null) {
                throw new Failure(main + " has no " + PluginManifest.PATH + "; name the plugin's main bundle first.");
            }
            out.putNextEntry(new ZipEntry(PluginManifest.PATH));
            try (InputStream in = described.getInputStream(description)) {
                in.transferTo(out);
            }
            add(main, out);
            for (Path library : libraries) {
                add(library, out);
            }
        }
    }

    private static void add(Path bundle, JarOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry("repository/" + bundle.getFileName()));
        Files.copy(bundle, out);
    }

    private static void check(Path kar) throws IOException {
        try (PluginArchive archive = PluginArchive.open(kar)) {
            if (!archive.mistakes().isEmpty()) {
                throw new Failure(String.join(
                        System.lineSeparator(),
                        archive.mistakes().stream()
                                .map(PluginArchive.Mistake::detail)
                                .toList()));
            }
        }
    }
}
