package org.mortise.core.records.dormant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * {@code manifest.json} of an export: what is in it, and how to tell that it is whole.
 *
 * @param format grows when others could not read it any more
 * @param exportedAt ISO 8601
 * @param records number of records by type
 * @param entries in the order in which they are brought back
 * @param administratorFields what administrators added to the plugin's types
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Manifest(
        int format,
        String plugin,
        String name,
        String version,
        String exportedAt,
        Map<String, Long> records,
        List<Entry> entries,
        List<JsonNode> administratorFields) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String ENDING = ".jsonl";
    static final String FILES = "files/";

    /**
     * @param slice the path of the slice whose rows it holds; null for content of files and for the history, which is for people
     * @param recordType of which the rows are records; null when they are none
     * @param rows number of lines; 0 for content of files
     * @param sha256 of the entry, unpacked
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String path, String slice, String recordType, List<String> columns, long rows, String sha256) {}

    Entry entry(String slice) {
        return entries.stream()
                .filter(entry -> slice.equals(entry.slice()))
                .findFirst()
                .orElse(null);
    }
}
