package org.mortise.testkit;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.automation.AutomationAction;
import org.mortise.api.automation.AutomationCondition;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.imports.ImportFile;
import org.mortise.api.imports.ImportRows;
import org.mortise.api.imports.Importer;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.plugins.HealthCheck;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.api.reporting.ReportRequest;
import org.mortise.api.reporting.ReportSource;
import org.mortise.api.reporting.ReportTable;
import org.mortise.api.scores.Classification;
import org.mortise.api.scores.Classifier;
import org.mortise.api.scores.Score;
import org.mortise.api.scores.Scorer;

/** Whoever breaks a contract is told. */
public class BrokenContractsTest {

    public static class Health extends HealthCheckContract {
        @Override
        protected HealthCheck check(MemoryRecords records) {
            return request -> {
                records.write(Write.create("card", Map.of()));
                return List.of();
            };
        }
    }

    public static class Demo extends DemoDataContract {
        @Override
        protected DemoData demo() {
            return request -> request.records().write(Write.create("card", Map.of("n", Math.random())));
        }
    }

    public static class Subscriber extends EventSubscriberContract {
        @Override
        protected EventSubscriber subscriber(MemoryRecords records) {
            return event -> records.get(event.recordType(), event.recordId());
        }

        @Override
        protected String type() {
            return "card";
        }

        @Override
        protected Map<String, Object> changes() {
            return Map.of();
        }
    }

    public static class Reader extends ImporterContract {
        @Override
        protected Importer importer() {
            return new Importer() {
                @Override
                public boolean recognizes(ImportFile file) {
                    return file.start().length < 100;
                }

                @Override
                public void read(ImportFile file, ImportRows rows) throws IOException {
                    char first = (char) file.open().read();
                    rows.columns(List.of("letter", "letter"));
                    try {
                        rows.row(List.of(Character.getName(first), String.valueOf(Math.random())));
                    } catch (ProblemException e) {
                        rows.row(List.of());
                    }
                }
            };
        }

        @Override
        protected ImportFile example() {
            return new MemoryImportFile("a", new byte[] {'A'});
        }
    }

    public static class Scoring extends ScorerContract {
        private int times;

        @Override
        protected Scorer scorer(MemoryRecords records) {
            return request -> new Score(
                    records.get("card", request.record().id()).decimal("size").add(BigDecimal.valueOf(times++)),
                    List.of());
        }

        @Override
        protected RecordData example(MemoryRecords records) {
            return records.get("card", records.put("card", Map.of("size", BigDecimal.TEN)));
        }
    }

    public static class Classifying extends ClassifierContract {
        private int times;

        @Override
        protected Classifier classifier(MemoryRecords records) {
            return request -> List.of(
                    new Classification(request.record().get("size"), times++),
                    new Classification(
                            records.get("card", request.record().id()).get("size"), 0));
        }

        @Override
        protected RecordData example(MemoryRecords records) {
            return records.get("card", records.put("card", Map.of("size", "Large")));
        }

        @Override
        protected boolean possible(Object value) {
            return value.equals("Large");
        }
    }

    public static class Reporting extends ReportSourceContract {
        @Override
        protected ReportSource report(MemoryRecords records) {
            Parameter changing =
                    Parameter.of("p" + System.identityHashCode(new Object()), Parameter.Type.TEXT, "label");
            return new ReportSource() {
                @Override
                public List<Parameter> parameters() {
                    return List.of(changing);
                }

                @Override
                public ReportTable run(ReportRequest request) {
                    Object first =
                            records.query(Query.of("card")).items().get(0).id();
                    return new ReportTable(
                            List.of(new ReportTable.Column("a", "a")), List.of(List.of(first, Math.random())));
                }
            };
        }

        @Override
        protected void work(MemoryRecords records) {
            records.put("card", Map.of());
        }
    }

    public static class Deciding extends AutomationConditionContract {
        @Override
        protected AutomationCondition condition(MemoryRecords records) {
            return request -> request.record().text("size").length() > 1;
        }

        @Override
        protected RecordData holding(MemoryRecords records) {
            return records.get("card", records.put("card", Map.of("size", "Large")));
        }

        @Override
        protected RecordData failing(MemoryRecords records) {
            return holding(records);
        }
    }

    public static class Acting extends AutomationActionContract {
        @Override
        protected AutomationAction action(MemoryRecords records) {
            return request -> request.record().text("size").length();
        }

        @Override
        protected RecordData example(MemoryRecords records) {
            return records.get("card", records.put("card", Map.of("size", "Large")));
        }
    }

    @Test
    public void eachIsFoundOut() {
        assertEquals("anEmptyInstallationIsHealthyAndNothingIsWritten", Failures.of(Health.class));
        assertEquals(
                "aSecondCallAddsNothing, everyRecordIsMarked, twoFillingsOnOneDayAreAlike", Failures.of(Demo.class));
        assertEquals(
                "kindsThatItDoesNotKnowAreBorne, theChangesMayBeGone, theRecordMayBeGone",
                Failures.of(Subscriber.class));
        assertEquals(
                "aFileThatEndsTooEarlyIsReadSoFarOrRefused, everyStreamIsClosed, readingTwiceIsReadingTheSame, "
                        + "theExampleIsRecognizedAndHasColumnsAndRows, whatIsOfAnotherFormatIsLeftToOthers",
                Failures.of(Reader.class));
        assertEquals(
                "aRecordWithNothingAroundItIsBorne, scoringTwiceIsScoringTheSame, "
                        + "theExampleHasAScoreInTheRangeWithReasonsAndNothingIsWritten",
                Failures.of(Scoring.class));
        assertEquals(
                "aRecordWithNothingAroundItIsBorne, aRecordWithoutAnyValueIsBorne, classifyingTwiceIsSayingTheSame, "
                        + "theExampleHasPossibleValuesAndNothingIsWritten",
                Failures.of(Classifying.class));
        assertEquals(
                "itAlwaysAsksTheSame, nothingToReportIsBorne, reportingTwiceIsReportingTheSame, "
                        + "theExampleHasRowsThatFitItsColumnsAndNothingIsWritten",
                Failures.of(Reporting.class));
        assertEquals("itTellsOneFromTheOtherAndWritesNothing, whatIsNotThereIsBorne", Failures.of(Deciding.class));
        assertEquals("aRecordWithoutAnyValueIsDoneOrRefused, theExampleIsWrittenInTime", Failures.of(Acting.class));
    }
}
