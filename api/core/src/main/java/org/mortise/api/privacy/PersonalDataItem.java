package org.mortise.api.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A file in the package of a person.
 *
 * @param name of the file, without folders, for example {@code points.json}
 * @param content opens what is in it; called once, on the thread that writes the package
 */
@ProviderType
public record PersonalDataItem(String name, Content content) {

    public PersonalDataItem {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }

    /** What is in a file. */
    @FunctionalInterface
    public interface Content {

        /** @return closed by the platform; never null */
        InputStream open() throws IOException;
    }
}
