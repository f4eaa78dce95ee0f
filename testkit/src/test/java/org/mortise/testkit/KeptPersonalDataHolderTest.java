package org.mortise.testkit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataItem;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Reference;

/** The contract, kept by a table of nicknames. */
public class KeptPersonalDataHolderTest extends PersonalDataHolderContract {

    private final Map<UUID, String> nicknames = new HashMap<>();

    @Override
    protected PersonalDataHolder holder() {
        return new PersonalDataHolder() {
            @Override
            public List<PersonalDataItem> export(PersonalDataRequest request) {
                return request.records().stream()
                        .map(record -> nicknames.get(record.id()))
                        .filter(name -> name != null)
                        .map(name -> new PersonalDataItem(
                                "nickname.txt", () -> new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8))))
                        .toList();
            }

            @Override
            public List<ErasedPlace> erase(PersonalDataRequest request) {
                long removed = request.records().stream()
                        .filter(record -> nicknames.remove(record.id()) != null)
                        .count();
                return List.of(new ErasedPlace("nicknames", "rows removed", removed));
            }

            @Override
            public List<ErasedPlace> remains(PersonalDataRequest request) {
                return List.of(new ErasedPlace(
                        "nicknames",
                        "rows",
                        request.records().stream()
                                .filter(record -> nicknames.containsKey(record.id()))
                                .count()));
            }
        };
    }

    @Override
    protected PersonalDataRequest person() {
        UUID id = UUID.randomUUID();
        nicknames.put(id, "Bee " + id);
        List<Reference> person = List.of(Reference.to("contact", id));
        return new PersonalDataRequest(UUID.randomUUID(), person, person, List.of("Bee " + id), List.of());
    }
}
