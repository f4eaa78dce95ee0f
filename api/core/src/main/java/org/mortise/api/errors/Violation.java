package org.mortise.api.errors;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One thing that is wrong with an input.
 *
 * @param field the path of the field as the caller wrote it, for example {@code emailAddresses[1].address}; never null,
 *     {@code ""} when the input as a whole is meant
 * @param message what is wrong and what to do, in English, for a person; never null
 */
@ProviderType
public record Violation(String field, String message) {

    /**
     * The same for whoever sent a file or several.
     *
     * @param file its path; not null
     * @return with the field {@code path: field}, or the path alone when the input as a whole is meant
     */
    public Violation in(String file) {
        return new Violation(field.isEmpty() ? file : file + ": " + field, message);
    }
}
