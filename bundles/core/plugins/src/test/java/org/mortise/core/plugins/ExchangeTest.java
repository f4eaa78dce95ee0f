package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.plugins.progress.ProgressBoard;

public class ExchangeTest {

    private static final Path NEXT = Path.of("next.jar");
    private static final Path OLD = Path.of("old.jar");
    private static final String FIRST = "mortise-plugin:loyalty:1.0.0";
    private static final String SECOND = "mortise-plugin:loyalty:2.0.0";

    private final FakeRuntime runtime = new FakeRuntime();
    private final ProgressBoard board = new ProgressBoard(Clock.systemUTC());
    private final Exchange exchange = new Exchange(runtime, TestGates.open(), new FaultPoints(step -> {}), board);

    @Test
    public void aFirstInstallationStartsAndStays() {
        assertNull(exchange.run(null, null, version("1.0.0"), NEXT));
        assertEquals(
                List.of("install " + FIRST + " from next.jar", "migrate " + FIRST, "start " + FIRST, "settle " + FIRST),
                runtime.log);
    }

    @Test
    public void aFirstInstallationThatIsIllIsTakenOut() {
        runtime.unhealthyVersions.add("1.0.0");
        assertEquals("It is ill.", exchange.run(null, null, version("1.0.0"), NEXT));
        assertEquals("uninstall " + FIRST, runtime.log.get(runtime.log.size() - 1));
    }

    @Test
    public void theOldVersionRunsUntilTheNewOneIsWiredAndStartsAgainAfterACrashUntilItWorks() {
        PluginBundle old = runtime.running(FIRST, version("1.0.0"));
        assertNull(exchange.run(old, OLD, version("2.0.0"), NEXT));
        assertEquals(
                List.of(
                        "install " + SECOND + " from next.jar",
                        "migrate " + SECOND,
                        "stop " + FIRST,
                        "start " + SECOND,
                        "retire " + FIRST,
                        "settle " + SECOND),
                runtime.log);
    }

    @Test
    public void aFileThatCannotBeWiredDisturbsNobody() {
        PluginBundle old = runtime.running(FIRST, version("1.0.0"));
        runtime.unresolvable.add(NEXT);
        assertThrows(ProblemException.class, () -> exchange.run(old, OLD, version("2.0.0"), NEXT));
        assertEquals(List.of(), runtime.log);
    }

    @Test
    public void migrationsThatFailDisturbNobody() {
        PluginBundle old = runtime.running(FIRST, version("1.0.0"));
        runtime.unmigratableVersions.add("2.0.0");
        assertEquals("Its migrations failed: There is no such column.", exchange.run(old, OLD, version("2.0.0"), NEXT));
        assertEquals(
                List.of("install " + SECOND + " from next.jar", "migrate " + SECOND, "uninstall " + SECOND),
                runtime.log);
    }

    @Test
    public void aVersionWhoseRecordsCannotBeWrittenGivesWayToo() {
        runtime.unwritableVersions.addAll(List.of("1.0.0", "2.0.0"));
        assertEquals("The name is taken.", exchange.run(null, null, version("1.0.0"), NEXT));
        assertEquals("uninstall " + FIRST, runtime.log.get(runtime.log.size() - 1));
        PluginBundle old = runtime.running(FIRST, version("1.0.0"));
        assertEquals("The name is taken.", exchange.run(old, OLD, version("2.0.0"), NEXT));
        assertEquals("settle " + FIRST, runtime.log.get(runtime.log.size() - 1));
    }

    @Test
    public void anIllVersionGivesWayToTheOldOne() {
        PluginBundle old = runtime.running(FIRST, version("1.0.0"));
        runtime.unhealthyVersions.add("2.0.0");
        assertEquals("It is ill.", exchange.run(old, OLD, version("2.0.0"), NEXT));
        assertEquals(
                List.of(
                        "install " + SECOND + " from next.jar",
                        "migrate " + SECOND,
                        "stop " + FIRST,
                        "start " + SECOND,
                        "uninstall " + SECOND,
                        "start " + FIRST,
                        "settle " + FIRST),
                runtime.log);
    }

    @Test
    public void theSameVersionHasToMakeRoomFirst() {
        PluginBundle old = runtime.running(FIRST, version("1.0.0"));
        assertNull(exchange.run(old, OLD, version("1.0.0"), NEXT));
        assertEquals(
                List.of(
                        "uninstall " + FIRST,
                        "install " + FIRST + " from next.jar",
                        "start " + FIRST,
                        "settle " + FIRST),
                runtime.log);
    }

    @Test
    public void theSameVersionIsPutBackFromItsFile() {
        PluginBundle old = runtime.running(FIRST, version("1.0.0"));
        runtime.unresolvable.add(NEXT);
        assertEquals("It cannot be wired here.", exchange.run(old, OLD, version("1.0.0"), NEXT));
        assertEquals(
                List.of(
                        "uninstall " + FIRST,
                        "install " + FIRST + " from old.jar",
                        "start " + FIRST,
                        "settle " + FIRST),
                runtime.log);
    }

    private static Contents version(String version) {
        return Samples.contents(Samples.manifest("loyalty", version));
    }
}
