package org.mortise.launcher.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lets the running server write the class-data archive, by a process of its own that outlives the launcher. */
final class ClassArchiveWriter {
    /** First a draft beside the archive, so that nobody ever maps half a file. */
    private static final String SCRIPT =
            "\"$0\" \"$1\" VM.cds dynamic_dump \"$2.$1\" >/dev/null 2>&1 && mv -f \"$2.$1\" \"$2\"";

    private ClassArchiveWriter() {}

    /** Nothing that goes wrong here matters: the next start is as slow as this one, and tries again. */
    static void writeInBackground(ServerProcess server, ClassArchive archive) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (archive.exists() || !Files.isExecutable(jcmd)) {
            return;
        }
        try {
            Files.createDirectories(archive.file().getParent());
            archive.deleteOlder();
            var command = Detached.command(List.of(
                    "sh",
                    "-c",
                    SCRIPT,
                    jcmd.toString(),
                    String.valueOf(server.pid()),
                    archive.file().toString()));
            new ProcessBuilder(command)
                    .redirectInput(Detached.nothing())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // As said above.
        }
    }
}
