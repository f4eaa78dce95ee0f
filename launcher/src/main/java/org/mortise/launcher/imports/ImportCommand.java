package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Json;
import org.mortise.launcher.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Imports CSV or XLSX files into a running server.",
            "",
            "For a folder a profile says which file holds which record type: the one of --profile, else "
                    + "import-profile.json in the folder, else the one of those coming with Mortise that knows the "
                    + "folder's files. A single file needs --type or --profile; with --type alone its column names "
                    + "are the names of the fields.",
            ""
        },
        synopsisSubcommandLabel = "| undo ID | resume ID",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all rows are in",
            "1:failure; steps after the failed one were not started",
            "2:all steps ran, but some rows were rejected (saved as <file>.errors.csv)",
            "64:wrong use of the command line"
        },
        subcommands = {ImportUndoCommand.class, ImportResumeCommand.class})
public final class ImportCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions serverOptions;

    @Option(names = "--profile", paramLabel = "FILE", description = "The profile to import with.")
    private Path profile;

    @Option(names = "--type", paramLabel = "TYPE", description = "Record type of a single file, account for instance.")
    private String type;

    @Option(names = "--dry-run", description = "Check everything and write nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the finished imports as one JSON array.")
    private boolean json;

    @Parameters(paramLabel = "FOLDER|FILE", arity = "0..1", description = "What to import.")
    private Path source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (source == null) {
            throw new ParameterException(spec.commandLine(), "Say what to import: FOLDER or FILE.");
        }
        var messages = spec.commandLine().getErr();
        var steps = new ImportSource(source, profile, type, messages).plan();
        var run = new ImportRun(serverOptions.connect(), dryRun, Path.of("").toAbsolutePath(), messages);
        ArrayNode jobs = Json.object().putArray("jobs");
        boolean rejected = false;
        for (PlannedStep step : steps) {
            JsonNode job = run.run(step);
            jobs.add(job);
            rejected |= ImportCounts.rejected(job) > 0;
            if (!json) {
                spec.commandLine().getOut().println(ImportSummary.of(step, job, dryRun));
            }
        }
        if (json) {
            spec.commandLine().getOut().println(Json.write(jobs));
        }
        return rejected ? ExitCodes.ROWS_REJECTED : ExitCodes.OK;
    }
}
