package org.mortise.api.records;

import java.util.Collection;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The record types of what is installed now. An OSGi service of the platform; safe for use by many threads. */
@ProviderType
public interface RecordTypes {

    /** In the order of their names. */
    Collection<RecordType> all();

    Optional<RecordType> find(String name);

    /** @throws org.mortise.api.errors.ProblemException NOT_FOUND when no such type is installed now */
    RecordType require(String name);

    /** The type behind the collection of a plugin, for example {@code sales}, {@code opportunities}. */
    Optional<RecordType> find(String plugin, String collection);
}
