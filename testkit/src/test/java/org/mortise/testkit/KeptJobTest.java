package org.mortise.testkit;

import java.util.Map;
import org.mortise.api.jobs.Job;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;

/** The contract, kept by a job that does what is open. */
public class KeptJobTest extends JobContract {

    @Override
    protected Job job(MemoryRecords records) {
        return run -> {
            for (RecordData task :
                    records.query(Query.of("task").where("state==Open")).items()) {
                if (run.stopping()) {
                    return;
                }
                records.write(Write.update("task", task.id(), Map.of("state", "Done")));
            }
        };
    }

    @Override
    protected void work(MemoryRecords records) {
        records.put("task", Map.of("state", "Open"));
    }

    @Override
    protected String outcome(MemoryRecords records) {
        return records.query(Query.of("task")).items().stream()
                .map(JobContract::text)
                .toList()
                .toString();
    }
}
