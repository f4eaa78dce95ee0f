package org.mortise.launcher.instance;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.mortise.launcher.Distribution;
import org.mortise.launcher.Failure;

/** One start of an instance, from the checks to the moment when it is ready. */
final class InstanceStart {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(180);
    private static final int LOG_LINES_SHOWN = 30;
    /** 128 and the signal: abort, as the JVM does when it notices, bus error and segmentation fault. */
    private static final Set<Integer> CRASHES = Set.of(134, 135, 139);

    private final Distribution distribution;
    private final Instance instance;
    private final PrintWriter messages;

    InstanceStart(Distribution distribution, Instance instance, PrintWriter messages) {
        this.distribution = distribution;
        this.instance = instance;
        this.messages = messages;
    }

    Process start(StartOptions options, boolean detach) throws InterruptedException {
        try (FolderLock lock = FolderLock.acquire(instance)) {
            var settings = InstanceSettings.load(instance);
            StartChecks.notRunning(instance, settings);
            options.applyTo(settings);
            StartChecks.portIsFree(settings.port());
            StartChecks.databaseAnswers(Database.of(settings.databaseUrl(), instance));
            settings.chooseManagementPorts();
            new InstanceFolder(instance, messages).prepare(distribution, settings);
            settings.save(instance);
            return startAndAwait(settings, options, detach);
        }
    }

    private Process startAndAwait(InstanceSettings settings, StartOptions options, boolean detach)
            throws InterruptedException {
        var archive = ClassArchive.of(distribution);
        boolean usesArchive = archive.exists();
        var starter = new ServerStarter(distribution, instance);
        Process server = starter.start(settings, options, archive);
        StopHook hook = StopHook.install(server);
        var outcome = Readiness.await(server, settings.url(), TIME_LIMIT);
        if (hook.isRunning()) {
            throw new Failure("Interrupted before the server was ready; it was stopped.");
        }
        if (outcome == Readiness.Outcome.PROCESS_ENDED && usesArchive && CRASHES.contains(server.exitValue())) {
            // A damaged archive is the one thing that makes the JVM itself crash without anything wrong in the
            // instance.
            hook.remove();
            archive.delete();
            return startAndAwait(settings, options, detach);
        }
        if (outcome == Readiness.Outcome.PROCESS_ENDED) {
            throw ended(server);
        }
        if (detach) {
            hook.remove();
        }
        if (outcome == Readiness.Outcome.TIME_IS_UP) {
            throw notReady(settings.url(), detach);
        }
        ClassArchiveWriter.write(server.pid(), archive);
        return server;
    }

    private Failure ended(Process server) {
        printLogs();
        ServerProcess.forget(instance);
        return new Failure("The server ended before it was ready (exit code " + server.exitValue()
                + "). The last lines of its log stand above; all of it is in " + instance.logs() + ".");
    }

    /** In the background it goes on: whoever wants to repair it, a broken plugin for instance, needs it running. */
    private Failure notReady(String url, boolean detach) {
        printLogs();
        Readiness.missing(url).forEach(messages::println);
        return new Failure("The server is not ready after " + TIME_LIMIT.toSeconds() + " seconds. "
                + "What it still lacks and the last lines of its log stand above; all of it is in "
                + instance.logs() + ". "
                + (detach ? "It goes on running; 'mortise stop' ends it." : "It is being stopped."));
    }

    private void printLogs() {
        for (Path log : List.of(instance.serverOutput(), instance.serverLog())) {
            LogTail.lastLines(log, LOG_LINES_SHOWN).stream().map(LogLine::text).forEach(messages::println);
        }
    }
}
