package org.mortise.api.scores;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Suggests values of a field, each with a probability: which kind of case it is by its words, for instance. The platform shows them on
 * request; whoever takes one writes it as he would write any other.
 *
 * <p>A whiteboard service with the properties {@code mortise.classifier} (its name, by convention {@code <plugin>.<purpose>}; unique in
 * the installation), {@code mortise.type} (one or several record type names) and {@code mortise.field} (the field: an enumeration, a
 * reference or a boolean). Not asked for a caller who may not read the field.
 *
 * <p>Called by the platform on a thread of its own, in the name of the caller, outside of transactions, by several threads at once. It
 * may read other records and must not write. Has five seconds. What it throws, and an answer that breaks the rules, is charged to the
 * failure budget of the plugin, and the answer to the caller says that this classifier failed.
 */
@ConsumerType
public interface Classifier {

    /**
     * @param request which record; not null
     * @return at most 20, no value twice; empty when it cannot tell; never null
     */
    List<Classification> classify(ClassifierRequest request);
}
