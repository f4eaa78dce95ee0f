package org.mortise.core.rest.records;

import java.util.List;
import javax.sql.DataSource;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The answers that are kept for those who ask again. Who repeats the creation of an erased person afterwards creates it. */
@Component(property = "mortise.holder=idempotency")
public final class ErasedAnswers implements PersonalDataHolder {

    private final Sql sql;

    @Activate
    public ErasedAnswers(@Reference(target = "(mortise.migrated=org.mortise.core.rest)") DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public List<ErasedPlace> erase(PersonalDataRequest request) {
        long removed = 0;
        for (org.mortise.api.records.Reference record : request.records()) {
            removed += sql.update("delete from mortise_idempotency where record_id = ?", record.id());
        }
        return List.of(new ErasedPlace("mortise_idempotency", "rows removed", removed));
    }
}
