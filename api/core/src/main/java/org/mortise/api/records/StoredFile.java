package org.mortise.api.records;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The value of a field of the type {@link FieldType#FILE}: what is known of a file whose content lies outside of the database.
 *
 * @param id of the file; never null. The only part that counts on the way in
 * @param name as its author calls it, without folders; null on the way in
 * @param size in bytes; null on the way in
 * @param contentType a media type; null on the way in
 * @param sha256 of the content, in hexadecimal; null on the way in
 */
@ProviderType
public record StoredFile(UUID id, String name, Long size, String contentType, String sha256) {

    /** Where clients download the content of files, followed by the id. */
    public static final String ADDRESS = "/api/files/contents/";

    /** A file of which nothing but the id is known. */
    public static StoredFile of(UUID id) {
        return new StoredFile(id, null, null, null, null);
    }

    public String href() {
        return ADDRESS + id;
    }
}
