package org.mortise.launcher.instance;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Lets a server that is just ready write the class-data archive. The server stands still for some seconds meanwhile, and
 * that is why it happens before anybody is told that it is ready, and not later while somebody works.
 */
final class ClassArchiveWriter {
    private static final long LIMIT_SECONDS = 30;

    private ClassArchiveWriter() {}

    /** Nothing that goes wrong here matters: the next start is as slow as this one, and tries again. */
    static void write(long pid, ClassArchive archive) throws InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (archive.exists() || !Files.isExecutable(jcmd)) {
            return;
        }
        // First a draft beside the archive, so that nobody ever maps half a file.
        Path draft = archive.file().resolveSibling(archive.file().getFileName() + "." + pid);
        try {
            Files.createDirectories(draft.getParent());
            archive.deleteOlder();
            Process dump = new ProcessBuilder(
                            jcmd.toString(), String.valueOf(pid), "VM.cds", "dynamic_dump", draft.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (dump.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && dump.exitValue() == 0 && Files.exists(draft)) {
                Files.move(draft, archive.file(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // As said above.
        }
    }
}
