package com.compass.territory;

import java.util.Map;
import java.util.UUID;
import org.mortise.api.automation.AutomationCondition;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.testkit.AutomationConditionContract;
import org.mortise.testkit.MemoryRecords;

public class InTerritoryTest extends AutomationConditionContract {

    @Override
    protected AutomationCondition condition(MemoryRecords records) {
        return new InTerritory(records);
    }

    @Override
    protected RecordData holding(MemoryRecords records) {
        return customer(records, "Alps");
    }

    @Override
    protected RecordData failing(MemoryRecords records) {
        return customer(records, "Nordic");
    }

    @Override
    protected Map<String, ?> said() {
        return Map.of("name", "alps");
    }

    private static RecordData customer(MemoryRecords records, String name) {
        UUID territory = records.put(Territories.TYPE, Map.of("name", name));
        return records.get(
                "account", records.put("account", Map.of("territory", Reference.to(Territories.TYPE, territory))));
    }
}
