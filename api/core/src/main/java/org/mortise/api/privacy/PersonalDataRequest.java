package org.mortise.api.privacy;

import java.util.List;
import java.util.UUID;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * About whom it is.
 *
 * @param id of the erasure; null for an export
 * @param persons the records that describe the person
 * @param records all records that are about the person alone, {@code persons} included: their copies may go as a whole
 * @param words by which nobody else is known: e-mail addresses, telephone numbers, the full name, long texts. Where one of them stands
 *     in a text about others, the word goes and the text stays. Never to be logged
 * @param files SHA-256 of the contents of files that were values of {@code records}, in hexadecimal
 */
@ProviderType
public record PersonalDataRequest(
        UUID id, List<Reference> persons, List<Reference> records, List<String> words, List<String> files) {

    public PersonalDataRequest {
        persons = List.copyOf(persons);
        records = List.copyOf(records);
        words = List.copyOf(words);
        files = List.copyOf(files);
    }

    /** What stands where a word was taken out of a text. */
    public static final String ERASED = "[erased]";
}
