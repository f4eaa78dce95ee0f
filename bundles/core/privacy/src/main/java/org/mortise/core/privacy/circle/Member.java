package org.mortise.core.privacy.circle;

import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;

/**
 * A record that has to do with the person.
 *
 * @param deleted whether it is deleted and not purged yet
 * @param why it is here, in words
 */
public record Member(RecordType type, RecordData record, Role role, boolean deleted, String why) {

    /** How much of a record is about the person. */
    public enum Role {
        /** It describes the person. */
        PERSON,
        /** It is about the person and nobody else. */
        ALONE,
        /** It is about others, too, or only points to the person. */
        SHARED
    }

    public Reference reference() {
        return record.reference();
    }

    Member as(Role other, String reason) {
        return new Member(type, record, other, deleted, reason);
    }
}
