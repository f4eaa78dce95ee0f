package org.mortise.core.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Merged records are of the same person. What it takes to undo a merge are the values of both, so of an erased person no merge can be
 * undone any more; pairs that wait for a decision go.
 */
@Component(property = "mortise.holder=duplicates")
public final class ErasedPersons implements PersonalDataHolder {

    private final Sql sql;

    @Activate
    public ErasedPersons(@Reference(target = "(mortise.migrated=org.mortise.core.duplicates)") DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public List<org.mortise.api.records.Reference> same(PersonalDataRequest request) {
        List<org.mortise.api.records.Reference> same = new ArrayList<>();
        request.persons()
                .forEach(person -> same.addAll(sql.query(
                        "select survivor_id, merged_id from mortise_merge where record_type = ? and state = 'Merged' and"
                                + " (survivor_id = ? or merged_id = ?)",
                        row -> {
                            UUID survivor = Sql.uuid(row, "survivor_id");
                            UUID other = survivor.equals(person.id()) ? Sql.uuid(row, "merged_id") : survivor;
                            return org.mortise.api.records.Reference.to(person.type(), other);
                        },
                        person.type(),
                        person.id(),
                        person.id())));
        return same;
    }

    @Override
    public List<ErasedPlace> erase(PersonalDataRequest request) {
        long merges = 0;
        long pairs = 0;
        for (org.mortise.api.records.Reference record : request.records()) {
            UUID id = record.id();
            sql.update(
                    "update mortise_merge_child set former = '' where merge_id in (select id from mortise_merge where"
                            + " record_type = ? and (survivor_id = ? or merged_id = ?))",
                    record.type(),
                    id,
                    id);
            merges += sql.update(
                    "update mortise_merge set changes = '{}', state = 'Erased' where record_type = ? and (survivor_id = ? or"
                            + " merged_id = ?) and state <> 'Erased'",
                    record.type(),
                    id,
                    id);
            pairs += sql.update(
                    "delete from mortise_duplicate_pair where record_type = ? and (one_id = ? or other_id = ?)",
                    record.type(),
                    id,
                    id);
        }
        return List.of(
                new ErasedPlace("mortise_merge.changes", "merges that cannot be undone any more", merges),
                new ErasedPlace("mortise_duplicate_pair", "rows removed", pairs));
    }
}
