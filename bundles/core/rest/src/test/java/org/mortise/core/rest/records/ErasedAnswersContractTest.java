package org.mortise.core.rest.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Reference;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.TestDatabase;
import org.mortise.testkit.PersonalDataHolderContract;

public class ErasedAnswersContractTest extends PersonalDataHolderContract {

    private final DataSource database = TestDatabase.migrated("org.mortise.core.rest");

    @Override
    protected PersonalDataHolder holder() {
        return new ErasedAnswers(database);
    }

    @Override
    protected PersonalDataRequest person() {
        UUID id = UUID.randomUUID();
        new Sql(database)
                .update(
                        "insert into mortise_idempotency (caller, idempotency_key, request_hash, record_type, record_id,"
                                + " answer, created_at) values ('ann', ?, 'x', 'contact', ?, 'Ada', ?)",
                        id.toString(),
                        id,
                        Instant.now());
        List<Reference> person = List.of(Reference.to("contact", id));
        return new PersonalDataRequest(UUID.randomUUID(), person, person, List.of("Ada"), List.of());
    }
}
