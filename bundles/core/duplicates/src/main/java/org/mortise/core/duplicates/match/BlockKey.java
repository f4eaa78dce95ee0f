package org.mortise.core.duplicates.match;

import java.util.List;

/**
 * Records are compared only when they have one of their keys in common, so that a scan is not quadratic.
 *
 * @param parts what the key is put together of; a record that lacks one of them has no such key
 */
public record BlockKey(List<Part> parts) {

    /**
     * @param path a field or a part of one
     * @param form {@code plain}, {@code sound}, {@code digits}, {@code word} (each of its words is a key), or a
     *     number: so many of the first characters
     */
    public record Part(String path, String form) {}
}
