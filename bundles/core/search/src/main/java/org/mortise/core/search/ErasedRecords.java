package org.mortise.core.search;

import java.time.Duration;
import java.util.List;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.core.search.feed.IndexKeeping;

/**
 * The index follows the log: it has the records of an erased person as they are then, and takes what they were off the disk, on every
 * node for itself. Here this node is waited for.
 */
final class ErasedRecords implements PersonalDataHolder {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final IndexKeeping keeping;

    ErasedRecords(IndexKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public List<ErasedPlace> erase(PersonalDataRequest request) {
        keeping.awaitExpunged(LIMIT);
        return List.of(new ErasedPlace(
                "search index", "records written anew", request.records().size()));
    }

    @Override
    public List<ErasedPlace> remains(PersonalDataRequest request) {
        return keeping.awaitExpunged(LIMIT)
                ? List.of()
                : List.of(new ErasedPlace("search index", "it lags behind; it forgets when it has caught up", 1));
    }
}
