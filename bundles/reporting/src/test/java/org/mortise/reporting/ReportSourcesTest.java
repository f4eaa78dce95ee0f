package org.mortise.reporting;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.reporting.ReportRequest;
import org.mortise.api.reporting.ReportSource;
import org.mortise.api.reporting.ReportTable;

public class ReportSourcesTest {

    private static final ReportTable.Column NAME = new ReportTable.Column("name", "p.name");

    private final ReportSources sources = new ReportSources(new FakeCalls());

    private record Of(ReportTable answer) implements ReportSource {
        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.of("from", Parameter.Type.INTEGER, "p.from"));
        }

        @Override
        public ReportTable run(ReportRequest request) {
            return request.parameters().integer("from") == null
                    ? answer
                    : table(request.parameters().integer("from"));
        }
    }

    @Test
    public void parametersAreCheckedAndHandedOver() {
        add("r", table("all"));
        ReportSources.Known report = sources.find("r").orElseThrow();
        assertEquals(List.of(List.of("all")), sources.run(report, Map.of()).rows());
        assertEquals(
                List.of(List.of(7L)), sources.run(report, Map.of("from", "7")).rows());
        for (Map<String, String> wrong : List.of(Map.of("from", "x"), Map.of("to", "7"))) {
            ProblemException refused = assertThrows(ProblemException.class, () -> sources.run(report, wrong));
            assertEquals(
                    wrong.keySet().iterator().next(),
                    refused.violations().get(0).field());
        }
    }

    @Test
    public void nonsenseIsAFailure() {
        List<ReportTable> nonsense = new java.util.ArrayList<>(List.of(
                new ReportTable(List.of(), List.of()),
                new ReportTable(List.of(NAME, NAME), List.of()),
                new ReportTable(List.of(NAME), List.of(List.of("a", "b"))),
                table(new Object()),
                table("x".repeat(10_001)),
                new ReportTable(List.of(NAME), Collections.nCopies(10_001, List.of("x")))));
        nonsense.add(null);
        for (ReportTable each : nonsense) {
            ReportSource source = add("r", each);
            ReportSources.Known report = sources.find("r").orElseThrow();
            assertEquals(
                    "extension-failed",
                    assertThrows(ProblemException.class, () -> sources.run(report, Map.of()))
                            .code());
            sources.removeSource(source);
        }
    }

    @Test
    public void whoHasNoNameIsNotListed() {
        sources.addSource(new Of(null), Map.of("mortise.report", "No Name", "mortise.label", "l"));
        sources.addSource(new Of(null), Map.of("mortise.report", "no-label"));
        assertEquals(List.of(), sources.all());
    }

    private ReportSource add(String name, ReportTable answer) {
        ReportSource source = new Of(answer);
        sources.addSource(source, Map.of("mortise.report", name, "mortise.label", "l"));
        return source;
    }

    private static ReportTable table(Object value) {
        return new ReportTable(List.of(NAME), List.of(List.of(value)));
    }
}
