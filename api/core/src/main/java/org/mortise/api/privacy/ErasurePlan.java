package org.mortise.api.privacy;

import java.util.List;
import java.util.UUID;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an erasure would do. Has no value of the person in it.
 *
 * @param steps one for each record that would be touched
 * @param proposals other records that have an e-mail address of the person, and are left alone unless they are asked for, too
 * @param conflicts why it cannot be done, in words; empty when it can
 * @param remarks what somebody had better look at, in words
 */
@ProviderType
public record ErasurePlan(List<Step> steps, List<Reference> proposals, List<String> conflicts, List<String> remarks) {

    public ErasurePlan {
        steps = List.copyOf(steps);
        proposals = List.copyOf(proposals);
        conflicts = List.copyOf(conflicts);
        remarks = List.copyOf(remarks);
    }

    /** What becomes of a record. */
    public enum Action {
        /** Its personal fields are emptied. */
        ANONYMISE,
        /** It is removed with its files; its history tells that it was there. */
        PURGE,
        /** It stays, and the words by which the person is known go from its texts. */
        REDACT
    }

    /**
     * @param type name of the record type
     * @param id of the record
     * @param action what becomes of it
     * @param fields the names of the fields that change; empty for a removal
     * @param history how many entries of its history are looked through
     * @param why the reason, in words
     */
    public record Step(String type, UUID id, Action action, List<String> fields, long history, String why) {

        public Step {
            fields = List.copyOf(fields);
        }
    }
}
