package org.mortise.core.scores;

import java.util.UUID;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;

/**
 * The record that stands in the address of a request.
 *
 * @param type as the caller knows it
 * @param record as he may read it
 */
record AddressedRecord(RecordType type, RecordData record) {

    /** NOT_FOUND when there is none. */
    static AddressedRecord of(RecordTypes types, Records records, UriInfo uri, String collection, String id) {
        String base = uri.getBaseUri().getPath();
        String href = (base.endsWith("/") ? base : base + "/") + collection;
        RecordType type = types.all().stream()
                .filter(each -> each.href().equals(href))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("collection at " + href));
        return new AddressedRecord(type, records.get(type.name(), id(id)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("record " + text);
        }
    }
}
