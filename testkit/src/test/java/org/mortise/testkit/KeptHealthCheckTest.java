package org.mortise.testkit;

import java.util.List;
import org.mortise.api.plugins.HealthCheck;
import org.mortise.api.records.Query;

/** The contract, kept by a check that reads. */
public class KeptHealthCheckTest extends HealthCheckContract {

    @Override
    protected HealthCheck check(MemoryRecords records) {
        return request -> {
            records.query(Query.of("card").limit(1));
            return List.of();
        };
    }
}
