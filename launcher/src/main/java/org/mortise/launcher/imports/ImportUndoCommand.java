package org.mortise.launcher.imports;

import java.util.concurrent.Callable;
import org.mortise.launcher.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "undo", description = "Takes back what an import wrote.")
final class ImportUndoCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions serverOptions;

    @Parameters(paramLabel = "ID", description = "The import, as 'mortise import' named it.")
    private String id;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return new ImportAction(serverOptions.connect(), spec.commandLine()).perform(id, "undo", "UNDONE");
    }
}
