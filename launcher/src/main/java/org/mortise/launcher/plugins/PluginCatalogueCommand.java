package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.mortise.core.inspection.CatalogueEntry;
import org.mortise.core.inspection.CatalogueIndex;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "catalogue",
        description = {
            "Makes the catalogue of the plugins in a folder: catalogue.jar, beside them.",
            "Sign it by 'mortise plugin sign', then put the folder where servers reach it."
        })
final class PluginCatalogueCommand implements Callable<Integer> {
    private static final int LONGEST_DAYS = 3650;

    @Parameters(paramLabel = "FOLDER", description = "With the plugins' jars and KARs.")
    private Path folder;

    @Option(
            names = "--publisher",
            required = true,
            paramLabel = "NAME",
            description = "Who you are: the name by which administrators trust your certificate.")
    private String publisher;

    @Option(
            names = "--maven",
            paramLabel = "GROUP",
            description = "The files are artifacts of this group in a Maven repository, and are found there.")
    private String group;

    @Option(
            names = "--valid-for",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = "Servers believe it for so long; make it anew before. 1 to 3650. Default: ${DEFAULT-VALUE}.")
    private int validFor;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            if (validFor < 1 || validFor > LONGEST_DAYS) {
                throw new Failure("--valid-for wants a number from 1 to " + LONGEST_DAYS + ", not " + validFor + ".");
            }
            List<CatalogueEntry> entries = entries();
            Instant madeAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            Instant validUntil = madeAt.plus(validFor, ChronoUnit.DAYS);
            write(new CatalogueIndex(publisher, madeAt.toString(), validUntil.toString(), entries));
            spec.commandLine()
                    .getErr()
                    .println(folder.resolve(CatalogueIndex.FILE) + " offers " + entries.size() + " files, until "
                            + validUntil + ". Sign it before you publish it.");
            return ExitCodes.OK;
        } catch (IOException e) {
            throw new Failure("The catalogue cannot be made: " + e.getMessage() + ".");
        }
    }

    private List<CatalogueEntry> entries() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Failure("There is no folder " + folder + ".");
        }
        List<CatalogueEntry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(jar|kar)"))
                    .filter(file -> !file.endsWith(CatalogueIndex.FILE))
                    .sorted()
                    .toList()) {
                entries.add(EntryOf.file(file, group));
            }
        }
        return entries;
    }

    /** Whole or not at all: servers may be reading it. */
    private void write(CatalogueIndex index) throws IOException {
        Path part = Files.createTempFile(folder, "catalogue", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part);
                    JarOutputStream jar = new JarOutputStream(out)) {
                jar.putNextEntry(new JarEntry(CatalogueIndex.PATH));
                jar.write(JsonMapper.builder().build().writeValueAsBytes(index));
            }
            Files.move(part, folder.resolve(CatalogueIndex.FILE), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
