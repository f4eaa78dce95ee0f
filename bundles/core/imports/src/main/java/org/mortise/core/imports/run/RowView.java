package org.mortise.core.imports.run;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.core.imports.store.Outcome;

/**
 * What became of a row, or in a dry run would.
 *
 * @param row 1 for the first after the header
 * @param cells by column as they came
 * @param record null when there is none, and in a dry run
 * @param errors null when it was not rejected
 */
public record RowView(long row, Outcome outcome, Map<String, String> cells, UUID record, List<String> errors) {}
