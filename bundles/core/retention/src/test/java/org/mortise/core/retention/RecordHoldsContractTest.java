package org.mortise.core.retention;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.privacy.LegalHold;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Reference;
import org.mortise.testkit.LegalHoldContract;
import org.mortise.testkit.MemoryCallers;
import org.mortise.testkit.MemoryRecords;

public class RecordHoldsContractTest extends LegalHoldContract {

    @Override
    protected LegalHold hold(MemoryRecords records) {
        return new RecordHolds(records, new Known(), new MemoryCallers());
    }

    @Override
    protected RecordData held(MemoryRecords records) {
        UUID order = records.put("order", Map.of("name", "1"));
        records.put(Names.HOLD, Map.of("record", Reference.to("order", order), "reason", "A lawsuit."));
        return records.get("order", order);
    }

    /** Knows every type, by its name alone. */
    private static final class Known implements RecordTypes {
        @Override
        public Collection<RecordType> all() {
            return List.of();
        }

        @Override
        public Optional<RecordType> find(String name) {
            return Optional.of(new RecordType(name, "", "", "", "", List.of(), List.of(), "", name));
        }

        @Override
        public RecordType require(String name) {
            return find(name).orElseThrow();
        }

        @Override
        public Optional<RecordType> find(String plugin, String collection) {
            return Optional.empty();
        }
    }
}
