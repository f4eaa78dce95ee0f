package org.mortise.core.files.attachments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;
import org.mortise.api.timeline.TimelineSource;
import org.mortise.testkit.MemoryRecords;
import org.mortise.testkit.TimelineSourceContract;

public class AttachmentSourceContractTest extends TimelineSourceContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Override
    protected TimelineSource source(MemoryRecords records) {
        return new AttachmentSource(records);
    }

    @Override
    protected Set<String> kinds() {
        return Set.of("file");
    }

    @Override
    protected RecordData example(MemoryRecords records) {
        UUID account = records.put("account", Map.of("name", "Acorn"));
        for (Instant at : List.of(NOON, NOON.plusSeconds(60), NOON.plusSeconds(60))) {
            records.put(
                    Attachments.TYPE,
                    Map.of(
                            "parent",
                            Reference.to("account", account),
                            "createdAt",
                            at,
                            "name",
                            "letter.txt",
                            "file",
                            new StoredFile(UUID.randomUUID(), "letter.txt", 1L, "text/plain", "ab")));
        }
        return records.get("account", account);
    }
}
