package org.mortise.core.imports.propose;

import java.util.List;
import java.util.Map;

/**
 * How a file could be mapped, for a person to look at before it is sent.
 *
 * @param rows how many the file has
 * @param columns in the order of the file
 * @param mapping ready to be sent with the file, once it is corrected where it has to be
 * @param remembered whether the mapping is the one that this user sent with such a file the last time
 * @param preview the first rows as they came
 */
public record Proposal(
        String type,
        long rows,
        List<Column> columns,
        Map<String, Object> mapping,
        boolean remembered,
        List<List<String>> preview) {

    /**
     * @param field null when nothing fits
     * @param how {@code name}, {@code label}, {@code synonym}, {@code similar}; null when nothing fits
     */
    public record Column(String column, String field, String how) {}
}
