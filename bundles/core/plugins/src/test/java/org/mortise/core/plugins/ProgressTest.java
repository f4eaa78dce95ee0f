package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.plugins.progress.Progress;
import org.mortise.core.plugins.progress.Progress.State;
import org.mortise.core.plugins.progress.Progress.StepState;
import org.mortise.core.plugins.progress.ProgressBoard;

/** What is told of an exchange while it runs. */
public class ProgressTest {

    private static final Path FILE = Path.of("loyalty.jar");

    private final FakeRuntime runtime = new FakeRuntime();
    private final ProgressBoard board = new ProgressBoard(Clock.systemUTC());
    private final Exchange exchange = new Exchange(runtime, TestGates.open(), new FaultPoints(step -> {}), board);
    private final List<Progress> told = new ArrayList<>();

    @Test
    public void everyStepRunsBeforeItIsDoneInTheOrderOfThePlan() {
        board.listen(told::add);
        upgrade();
        List<String> seen = new ArrayList<>();
        told.forEach(progress -> progress.steps().stream()
                .filter(step -> step.state() == StepState.RUNNING)
                .map(Progress.Step::action)
                .filter(action -> !seen.contains(action))
                .forEach(seen::add));
        List<String> plan =
                board.of("loyalty").steps().stream().map(Progress.Step::action).toList();
        assertEquals(plan, seen);
        assertEquals(State.DONE, board.of("loyalty").state());
        assertTrue(states().toString(), states().stream().allMatch(step -> step.endsWith(" DONE")));
        assertNotNull(board.of("loyalty").endedAt());
    }

    @Test
    public void theStepThatFailedIsTold() {
        runtime.unhealthyVersions.add("2.0.0");
        upgrade();
        assertEquals(
                List.of(
                        "install-bundle DONE",
                        "stop-version DONE",
                        "start DONE",
                        "add-record-type FAILED",
                        "check-health FAILED",
                        "keep-file TO_COME",
                        "remove-version TO_COME",
                        "go-back DONE"),
                states());
        assertEquals(State.FAILED, board.of("loyalty").state());
        assertEquals("It is ill.", board.of("loyalty").problem());
    }

    @Test
    public void aVersionToGoBackToThatDoesNotWorkAnyMoreIsTold() {
        runtime.unhealthyVersions.addAll(List.of("1.0.0", "2.0.0"));
        upgrade();
        assertTrue(states().toString(), states().contains("go-back FAILED"));
    }

    @Test
    public void whatIsThrownFailsTheStepToo() {
        runtime.unresolvable.add(FILE);
        assertThrows(ProblemException.class, this::upgrade);
        assertEquals("install-bundle FAILED", states().get(0));
        assertEquals("stop-version TO_COME", states().get(1));
        assertEquals("It cannot be wired here.", board.of("loyalty").problem());
    }

    @Test
    public void nothingIsToldOfWhatNobodyFollows() {
        board.listen(told::add);
        board.reached("start");
        assertEquals(State.NONE, board.of("loyalty").state());
        upgrade();
        int end = told.size();
        board.reached("start");
        assertEquals("nor after the end", end, told.size());
    }

    private void upgrade() {
        Contents former = Samples.contents(Samples.manifest("loyalty", "1.0.0"));
        Contents next = Samples.contents(Samples.manifest("loyalty", "2.0.0"), "loyaltyCard");
        PluginBundle old = runtime.running("mortise-plugin:loyalty:1.0.0", former);
        board.follow(
                "loyalty",
                "upgraded",
                "2.0.0",
                PlanSteps.of(Samples.jar(next, "sha"), former, List.of(), Duration.ofSeconds(30)),
                () -> {
                    String problem = exchange.run(old, FILE, next, FILE);
                    if (problem == null) {
                        board.reached("keep-file");
                        board.reached("remove-version");
                    } else {
                        board.failed(problem);
                    }
                    return problem;
                });
    }

    private List<String> states() {
        return board.of("loyalty").steps().stream()
                .map(step -> step.action() + " " + step.state())
                .toList();
    }
}
