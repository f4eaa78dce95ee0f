package org.mortise.core.duplicates;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.Test;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Reference;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.TestDatabase;
import org.mortise.testkit.PersonalDataHolderContract;

public class ErasedPersonsContractTest extends PersonalDataHolderContract {

    private final DataSource database = TestDatabase.migrated("org.mortise.core.duplicates");
    private final Sql sql = new Sql(database);

    @Override
    protected PersonalDataHolder holder() {
        return new ErasedPersons(database);
    }

    @Override
    protected PersonalDataRequest person() {
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into mortise_merge (id, record_type, survivor_id, merged_id, state, changes, merged_by, merged_at)"
                        + " values (?, 'contact', ?, ?, 'Merged', '{\"name\":\"Ada\"}', 'ann', ?)",
                UUID.randomUUID(),
                id,
                UUID.randomUUID(),
                Instant.now());
        List<Reference> person = List.of(Reference.to("contact", id));
        return new PersonalDataRequest(UUID.randomUUID(), person, person, List.of("Ada"), List.of());
    }

    @Test
    public void whoWasMergedIsTheSame() {
        PersonalDataRequest person = person();
        Reference merged = holder().same(person).get(0);
        List<Reference> other = List.of(merged);
        assertEquals(
                List.of(person.persons().get(0)),
                holder().same(new PersonalDataRequest(null, other, other, List.of(), List.of())));
    }
}
