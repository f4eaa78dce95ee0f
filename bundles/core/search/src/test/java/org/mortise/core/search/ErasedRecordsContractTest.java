package org.mortise.core.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Reference;
import org.mortise.testkit.PersonalDataHolderContract;

public class ErasedRecordsContractTest extends PersonalDataHolderContract {

    private final FakeRecords records = new FakeRecords();
    private final Set<UUID> made = new HashSet<>();
    private TestSearch search;

    @Before
    public void open() throws Exception {
        records.type("contact");
        search = new TestSearch(records, TestSearch.folder()).settled();
    }

    @After
    public void close() throws Exception {
        search.close();
    }

    @Override
    protected PersonalDataHolder holder() {
        return new ErasedRecords(search.keeping);
    }

    @Override
    protected PersonalDataRequest person() {
        UUID id = records.create("contact", "Ada Lovelace");
        made.add(id);
        List<Reference> person = List.of(Reference.to("contact", id));
        return new PersonalDataRequest(UUID.randomUUID(), person, person, List.of("Ada Lovelace"), List.of());
    }

    @Override
    protected void emptied(PersonalDataRequest person) {
        person.persons().stream()
                .filter(each -> made.contains(each.id()))
                .forEach(each -> records.write("contact", each.id(), PersonalDataRequest.ERASED));
    }
}
