package org.mortise.testkit;

import java.util.Map;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.RecordValidator;

/** The contracts of those who take part in writes, kept by what looks at the name of a card. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
    KeptRecordRulesTest.Preparing.class,
    KeptRecordRulesTest.Validating.class,
    KeptRecordRulesTest.Told.class
})
public class KeptRecordRulesTest {

    public static class Preparing extends RecordPreparerContract {
        @Override
        protected RecordPreparer preparer(MemoryRecords records) {
            return draft -> {
                if (draft.value("name") != null) {
                    draft.set("name", draft.value("name").toString().strip());
                }
            };
        }

        @Override
        protected String type() {
            return "card";
        }

        @Override
        protected Map<String, Object> example() {
            return Map.of("name", " one ");
        }
    }

    public static class Validating extends RecordValidatorContract {
        @Override
        protected RecordValidator validator(MemoryRecords records) {
            return draft -> {
                if ("none".equals(draft.value("name"))) {
                    draft.reject("name", "is no name");
                }
            };
        }

        @Override
        protected String type() {
            return "card";
        }

        @Override
        protected Map<String, Object> good() {
            return Map.of("name", "one");
        }

        @Override
        protected Map<String, Object> bad() {
            return Map.of("name", "none");
        }
    }

    public static class Told extends EventSubscriberContract {
        @Override
        protected EventSubscriber subscriber(MemoryRecords records) {
            return event -> records.find(event.recordType(), java.util.List.of(event.recordId()));
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
}
