package org.mortise.api.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/** Hands out what is known of a person, over all modules and plugins. An OSGi service of the platform. */
@ProviderType
public interface PersonPackages {

    /**
     * Makes a package in the name of the current caller: what he may not see is not in it, and the package says that something was left
     * out. The audit log keeps that it was made.
     *
     * @param persons records of one person; those known to be of the same person are found
     * @return to be written once, on the same thread
     * @throws org.mortise.api.errors.ProblemException FORBIDDEN without the permission {@code privacy.export}, NOT_FOUND when one of
     *     the records is not there, INVALID when one describes no person
     */
    Package of(List<Reference> persons);

    /** A ZIP with a page to read, a manifest, and JSON for each record type. */
    interface Package {

        /**
         * The same to look at, in JSON form: {@code manifest}, {@code records} by their type, {@code mentionedIn}. Without files. Reads
         * the history of every record, so on the thread, and in the name, of who asked for the package.
         */
        Map<String, Object> content();

        /** Does not close the stream. */
        void write(OutputStream out) throws IOException;
    }
}
