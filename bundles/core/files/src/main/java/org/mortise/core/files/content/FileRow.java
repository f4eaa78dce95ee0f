package org.mortise.core.files.content;

import java.util.UUID;
import org.mortise.api.records.StoredFile;

/**
 * A file and whose it is.
 *
 * @param type of the record that has it as a value; null while no record does
 * @param field of the record
 */
public record FileRow(StoredFile file, String type, UUID record, String field, UUID createdBy) {}
