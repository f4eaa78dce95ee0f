package org.mortise.testkit;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Test;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Write;

/** Whoever breaks a contract of those who take part in writes is told. */
public class BrokenRecordContractsTest {

    /** Adds to what it has prepared, writes, and takes a name for granted. */
    public static class Preparing extends RecordPreparerContract {
        @Override
        protected RecordPreparer preparer(MemoryRecords records) {
            return draft -> {
                draft.set("name", draft.value("name").toString() + "!");
                records.write(Write.create("note", Map.of()));
            };
        }

        @Override
        protected String type() {
            return "card";
        }

        @Override
        protected Map<String, Object> example() {
            return Map.of("name", "one");
        }
    }

    /** Refuses by an exception what is long, and without a reason what is deleted. */
    public static class Validating extends RecordValidatorContract {
        @Override
        protected RecordValidator validator(MemoryRecords records) {
            return draft -> {
                records.write(Write.create("note", Map.of()));
                if (draft.kind() != Write.Kind.CREATE
                        || draft.value("name").toString().length() > 5) {
                    throw new IllegalArgumentException();
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
            return Map.of("name", "much too long");
        }
    }

    @Test
    public void aPreparerThatKeepsToNothingIsFoundOut() {
        assertEquals(
                "aRecordWithoutAnyValueIsBorne, nothingIsWritten, preparingTwiceIsPreparingOnce",
                Failures.of(Preparing.class));
    }

    @Test
    public void aValidatorThatKeepsToNothingIsFoundOut() {
        assertEquals(
                "aRecordWithoutAnyValueIsBorne, everyKindOfWriteIsBorne, whatIsBadIsRefusedWithAFieldAndAReason, "
                        + "whatIsGoodPassesAndIsNotWritten",
                Failures.of(Validating.class));
    }
}
