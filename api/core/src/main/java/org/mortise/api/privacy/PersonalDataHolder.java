package org.mortise.api.privacy;

import java.util.List;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps personal data outside of record types: in tables of its own, in files, in another system. Record types need none of this; their
 * descriptions say what is personal.
 *
 * <p>A whiteboard service with the property {@code mortise.holder}: the name by which reports know it. Called by the platform on a
 * thread of its own, or of a request for {@link #export}. It is called again after a crash and has to bear that. What it throws ends
 * up in the report as a place that was not cleaned.
 */
@ConsumerType
public interface PersonalDataHolder {

    /** Other records that are known to be of the same person, for example merged ones. In the name of the system. */
    default List<Reference> same(PersonalDataRequest request) {
        return List.of();
    }

    /** What is kept of the person, for a package that is handed out. In the name of the caller. */
    default List<PersonalDataItem> export(PersonalDataRequest request) {
        return List.of();
    }

    /**
     * Forgets the person. In the name of the system, after the records were emptied, outside of any transaction.
     *
     * @return what was done where; empty when there was nothing
     */
    default List<ErasedPlace> erase(PersonalDataRequest request) {
        return List.of();
    }

    /**
     * Looks for what should be gone, at the end. In the name of the system.
     *
     * @return where something is left, counted; empty when nothing is
     */
    default List<ErasedPlace> remains(PersonalDataRequest request) {
        return List.of();
    }
}
