package org.mortise.sales.pipelines;

import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names are unique; one pipeline at most is the default; none is deleted while opportunities are in it. */
@Component(property = "mortise.type=pipeline")
public final class PipelineRules implements RecordValidator {

    private final PipelineCatalog catalog;
    private final StageUse use;
    private final Transactions transactions;

    @Activate
    public PipelineRules(
            @Reference PipelineCatalog catalog, @Reference StageUse use, @Reference Transactions transactions) {
        this.catalog = catalog;
        this.use = use;
        this.transactions = transactions;
    }

    @Override
    public void validate(Validation validation) {
        transactions.afterCommit(catalog::forget);
        UUID self = validation.previous().map(RecordData::id).orElse(null);
        if (validation.kind() == Write.Kind.DELETE) {
            if (use.ofPipeline(self)) {
                validation.reject("", "There are opportunities in this pipeline; move them to another one first.");
            }
            return;
        }
        checkName(validation, self);
        if (Boolean.TRUE.equals(validation.value("isDefault"))) {
            catalog.all().stream()
                    .filter(other -> other.isDefault() && !other.id().equals(self))
                    .forEach(other -> validation.reject(
                            "isDefault",
                            "\"" + other.name() + "\" is the default pipeline; take the mark from it first."));
        }
    }

    /** The platform's own check of unique names does not know the pipeline that the migration brought. */
    private void checkName(Validation validation, UUID self) {
        String name = (String) validation.value("name");
        boolean taken = catalog.all().stream()
                .anyMatch(other ->
                        other.name().equalsIgnoreCase(name) && !other.id().equals(self));
        if (taken) {
            validation.reject("name", "There is a pipeline of this name already.");
        }
    }
}
