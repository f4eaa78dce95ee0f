package org.mortise.sales.pipelines;

import java.util.UUID;
import org.mortise.api.records.Query;
import org.mortise.api.records.Records;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.sales.Rsql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether living opportunities stand in a stage or pipeline, seen or not by the caller. */
@Component(service = StageUse.class)
public final class StageUse {

    private final Records records;
    private final Callers callers;

    @Activate
    public StageUse(@Reference Records records, @Reference Callers callers) {
        this.records = records;
        this.callers = callers;
    }

    boolean ofPipeline(UUID pipeline) {
        return exists("pipeline==" + pipeline);
    }

    boolean ofStage(UUID pipeline, String stage) {
        return exists("pipeline==" + pipeline + ";stage==" + Rsql.quoted(stage));
    }

    private boolean exists(String filter) {
        Query query = Query.of("opportunity").where(filter).limit(1);
        return callers.as(Caller.SYSTEM, () -> !records.query(query).items().isEmpty());
    }
}
