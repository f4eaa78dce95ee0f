package org.mortise.testkit;

import java.util.Map;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;
import org.mortise.api.automation.AutomationAction;
import org.mortise.api.automation.AutomationCondition;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;

/** The contracts, kept by the smallest condition and the smallest action. */
@RunWith(Suite.class)
@Suite.SuiteClasses({KeptAutomationTest.Condition.class, KeptAutomationTest.Action.class})
public class KeptAutomationTest {

    public static class Condition extends AutomationConditionContract {
        @Override
        protected AutomationCondition condition(MemoryRecords records) {
            return request -> "Gold".equals(request.record().text("tier"));
        }

        @Override
        protected RecordData holding(MemoryRecords records) {
            return records.get("card", records.put("card", Map.of("tier", "Gold")));
        }

        @Override
        protected RecordData failing(MemoryRecords records) {
            return records.get("card", records.put("card", Map.of("tier", "Bronze")));
        }
    }

    public static class Action extends AutomationActionContract {
        @Override
        protected AutomationAction action(MemoryRecords records) {
            return request ->
                    records.write(Write.update("card", request.record().id(), Map.of("tier", "Gold")));
        }

        @Override
        protected RecordData example(MemoryRecords records) {
            return records.get("card", records.put("card", Map.of("tier", "Bronze")));
        }
    }
}
