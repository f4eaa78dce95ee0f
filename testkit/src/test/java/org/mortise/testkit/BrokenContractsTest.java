package org.mortise.testkit;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.notification.Failure;
import org.mortise.api.events.EventSubscriber;
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

    @Test
    public void eachIsFoundOut() {
        assertEquals("anEmptyInstallationIsHealthyAndNothingIsWritten", failures(Health.class));
        assertEquals("aSecondCallAddsNothing, everyRecordIsMarked, twoFillingsOnOneDayAreAlike", failures(Demo.class));
        assertEquals(
                "kindsThatItDoesNotKnowAreBorne, theChangesMayBeGone, theRecordMayBeGone", failures(Subscriber.class));
    }

    private static String failures(Class<?> contract) {
        return JUnitCore.runClasses(contract).getFailures().stream()
                .map(Failure::getDescription)
                .map(description -> description.getMethodName())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
