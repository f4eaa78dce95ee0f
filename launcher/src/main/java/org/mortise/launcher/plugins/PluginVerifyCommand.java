package org.mortise.launcher.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mortise.core.inspection.Finding;
import org.mortise.launcher.Distribution;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Looks a plugin's file through, against the API of this distribution; needs no server.")
final class PluginVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The plugin's jar or KAR.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new Failure("There is no file " + file + ".");
        }
        List<Finding> findings;
        try (ApiJars api = ApiJars.of(Distribution.locate())) {
            findings = new PluginVerification(api).of(file);
        } catch (IOException e) {
            throw new Failure(file + " cannot be read as a jar: " + e.getMessage() + ".");
        }
        var out = spec.commandLine().getOut();
        for (Finding finding : findings) {
            out.println((finding.fatal() ? "error: " : "warning: ") + finding.place() + " " + finding.message());
        }
        if (findings.stream().anyMatch(Finding::fatal)) {
            throw new Failure(file.getFileName() + " is not fit to be published.");
        }
        out.println(file.getFileName() + " is in order.");
        return ExitCodes.OK;
    }
}
