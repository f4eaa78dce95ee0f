package org.mortise.sales.pipelines;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the stages such that an opportunity's stage name always says what it means: names are unique in their pipeline, and what
 * a stage means is not changed behind the back of the opportunities that stand in it.
 */
@Component(property = "mortise.type=stage")
public final class StageRules implements RecordValidator {

    /** They are copied to the opportunities, so they stay while there are some. */
    private static final List<String> FIXED_WHILE_USED = List.of("name", "pipeline", "isClosed", "isWon");

    private final Records records;
    private final Callers callers;
    private final PipelineCatalog catalog;
    private final StageUse use;
    private final Transactions transactions;

    @Activate
    public StageRules(
            @Reference Records records,
            @Reference Callers callers,
            @Reference PipelineCatalog catalog,
            @Reference StageUse use,
            @Reference Transactions transactions) {
        this.records = records;
        this.callers = callers;
        this.catalog = catalog;
        this.use = use;
        this.transactions = transactions;
    }

    @Override
    public void validate(Validation validation) {
        transactions.afterCommit(catalog::forget);
        if (validation.kind() == Write.Kind.DELETE) {
            validation
                    .previous()
                    .filter(this::isUsed)
                    .ifPresent(stage -> validation.reject(
                            "", "There are opportunities in this stage; move them to another one first."));
            return;
        }
        if (Boolean.TRUE.equals(validation.value("isWon")) && !Boolean.TRUE.equals(validation.value("isClosed"))) {
            validation.reject("isWon", "A stage that is won is closed too.");
        }
        checkName(validation);
        checkUse(validation);
    }

    private void checkName(Validation validation) {
        UUID self = validation.previous().map(RecordData::id).orElse(null);
        org.mortise.api.records.Reference pipeline = (org.mortise.api.records.Reference) validation.value("pipeline");
        String name = (String) validation.value("name");
        Query query = Query.of("stage").where("pipeline==" + pipeline.id()).limit(1000);
        boolean taken = callers.as(Caller.SYSTEM, () -> records.query(query)).items().stream()
                .anyMatch(other -> name.equalsIgnoreCase(other.text("name")) && !Objects.equals(self, other.id()));
        if (taken) {
            validation.reject("name", "The pipeline has a stage of this name already.");
        }
    }

    private void checkUse(Validation validation) {
        List<String> changed =
                FIXED_WHILE_USED.stream().filter(validation::changes).toList();
        if (!changed.isEmpty() && validation.previous().filter(this::isUsed).isPresent()) {
            changed.forEach(field -> validation.reject(
                    field, "There are opportunities in this stage; make a new stage and move them there instead."));
        }
    }

    private boolean isUsed(RecordData stage) {
        return use.ofStage(stage.reference("pipeline").id(), stage.text("name"));
    }
}
