package org.mortise.core.automation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.Test;
import org.mortise.api.automation.AutomationAction;
import org.mortise.api.automation.AutomationCondition;
import org.mortise.api.automation.AutomationRequest;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.security.Caller;
import org.mortise.core.automation.Automation.Asked;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.testing.DirectCalls;
import org.mortise.core.testing.FakeCallers;
import org.osgi.framework.Bundle;

public class AutomationTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Caller ANNA = new Caller(UUID.randomUUID(), "anna", true, "rest");

    private static final PluginManifests NO_PLUGINS = new PluginManifests() {
        @Override
        public Optional<PluginManifest> of(Bundle bundle) {
            return Optional.empty();
        }

        @Override
        public PluginManifest read(InputStream json) {
            throw new UnsupportedOperationException();
        }
    };

    private final Contributions contributions = new Contributions(Capabilities.unlimited(), NO_PLUGINS);
    private final FakeCallers callers = new FakeCallers();
    private final List<String> done = new ArrayList<>();
    private final Automation automation = new Automation(
            contributions,
            only(Records.class, new RecordData("card", ID, 1, Map.of("size", 7L))),
            only(RecordTypes.class, null),
            callers,
            new DirectCalls());

    public AutomationTest() {
        contributions.addCondition(
                new AutomationCondition() {
                    @Override
                    public List<Parameter> parameters() {
                        return List.of(Parameter.of("least", Parameter.Type.INTEGER, "l")
                                .needed());
                    }

                    @Override
                    public boolean test(AutomationRequest request) {
                        return request.record().integer("size")
                                >= request.parameters().integer("least");
                    }
                },
                Map.of("mortise.condition", "large", "mortise.type", "*", "mortise.label", "l"));
        contributions.addAction(
                request -> done.add(
                        callers.current().name() + " " + callers.current().origin()),
                Map.of("mortise.action", "note", "mortise.type", "card", "mortise.label", "l"));
    }

    /** Answers everything with this. */
    private static <T> T only(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }

    @Test
    public void theActionIsRunWhenTheConditionsHold() {
        assertFalse(run(8, false).ran());
        assertEquals(List.of(), done);
        assertTrue(run(7, false).ran());
        assertEquals("by whom, and through what", List.of("anna automation:note"), done);
    }

    @Test
    public void aDryRunTellsAndDoesNothing() {
        Automation.Outcome outcome = run(7, true);
        assertTrue(outcome.conditions().get(0).result());
        assertFalse(outcome.ran());
        assertEquals(List.of(), done);
    }

    @Test
    public void whatIsWrongIsSaidBeforeAnythingIsDone() {
        assertEquals("conditions[0].parameters.least", field(() -> run(null, false)));
        assertEquals("parameters.x", field(() -> automation.run("note", "card", ID, Map.of("x", 1), List.of(), false)));
        assertEquals(
                ProblemType.NOT_FOUND,
                refused(() -> automation.run("note", "other", ID, Map.of(), List.of(), false))
                        .type());
        assertEquals(List.of(), done);
    }

    @Test
    public void onlyAdministratorsMay() {
        Caller bob = new Caller(UUID.randomUUID(), "bob", false, "rest");
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> callers.as(bob, () -> automation.run("note", "card", ID, Map.of(), List.of(), false)));
        assertEquals(ProblemType.FORBIDDEN, refused.type());
    }

    @Test
    public void whoLacksAPropertyIsNotListed() {
        AutomationAction action = request -> done.add("never");
        contributions.addAction(action, Map.of("mortise.action", "x", "mortise.type", "card"));
        contributions.addAction(action, Map.of("mortise.action", "x", "mortise.label", "l"));
        assertEquals(1, contributions.actions().size());
        contributions.actions().stream().toList().forEach(each -> contributions.removeAction(each.service()));
        assertEquals(List.of(), contributions.actions());
    }

    @Test
    public void bodiesAreReadStrictly() {
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("colour", 1),
                Map.of("conditions", 1),
                Map.of("conditions", List.of(1)),
                Map.of("conditions", List.of(Map.of("nome", "x"))),
                Map.of("conditions", List.of(Map.of("name", "x", "parameters", 1))),
                Map.of("id", "x"),
                Map.of("parameters", List.of()),
                Map.of("dryRun", "yes"))) {
            assertEquals(ProblemType.INVALID, refused(() -> read(body)).type());
        }
        assertEquals(List.of(), new Body(Map.of(), List.of()).conditions());
    }

    private static Object read(Map<String, Object> body) {
        Body read = new Body(body, List.of("id", "parameters", "conditions", "dryRun"));
        read.conditions();
        read.object("parameters");
        read.flag("dryRun");
        return read.id();
    }

    private Automation.Outcome run(Integer least, boolean dryRun) {
        Map<String, Object> said = least == null ? Map.of() : Map.of("least", least);
        return callers.as(
                ANNA, () -> automation.run("note", "card", ID, Map.of(), List.of(new Asked("large", said)), dryRun));
    }

    private String field(Supplier<?> work) {
        return refused(work).violations().get(0).field();
    }

    private ProblemException refused(Supplier<?> work) {
        return assertThrows(ProblemException.class, () -> callers.as(ANNA, work));
    }
}
