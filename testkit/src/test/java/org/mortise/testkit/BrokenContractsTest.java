package org.mortise.testkit;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.notification.Failure;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.imports.ImportFile;
import org.mortise.api.imports.ImportRows;
import org.mortise.api.imports.Importer;
import org.mortise.api.plugins.HealthCheck;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.Write;

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

    @Test
    public void eachIsFoundOut() {
        assertEquals("anEmptyInstallationIsHealthyAndNothingIsWritten", failures(Health.class));
        assertEquals("aSecondCallAddsNothing, everyRecordIsMarked, twoFillingsOnOneDayAreAlike", failures(Demo.class));
        assertEquals(
                "kindsThatItDoesNotKnowAreBorne, theChangesMayBeGone, theRecordMayBeGone", failures(Subscriber.class));
        assertEquals(
                "aFileThatEndsTooEarlyIsReadSoFarOrRefused, everyStreamIsClosed, readingTwiceIsReadingTheSame, "
                        + "theExampleIsRecognizedAndHasColumnsAndRows, whatIsOfAnotherFormatIsLeftToOthers",
                failures(Reader.class));
    }

    private static String failures(Class<?> contract) {
        return JUnitCore.runClasses(contract).getFailures().stream()
                .map(Failure::getDescription)
                .map(description -> description.getMethodName())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
