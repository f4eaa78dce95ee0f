package org.mortise.core.records.units;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.DeferredChangeDetectionPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Keeps EclipseLink from comparing the items of lists one by one. Inside a transaction it registers each item that it reads
 * like an entity and later looks for changes in it by the description of its class, whose mappings it never prepared (only
 * their copies for each list are), and fails. The lists themselves are compared by their owners, which is all that is needed.
 */
final class ListItems {

    private ListItems() {}

    /** Once for each session: a refresh of the metadata makes a new one. */
    static void prepare(AbstractSession session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            if (descriptor.isDescriptorTypeAggregate()) {
                descriptor.setObjectChangePolicy(new NeverCompared());
            }
        }
    }

    private static final class NeverCompared extends DeferredChangeDetectionPolicy {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean shouldCompareExistingObjectForChange(
                Object object, UnitOfWorkImpl unitOfWork, ClassDescriptor descriptor) {
            return false;
        }
    }
}
