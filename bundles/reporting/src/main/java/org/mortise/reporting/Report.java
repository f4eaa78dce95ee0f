package org.mortise.reporting;

import java.util.List;

/**
 * The answer of every report. A report that lacks a module is no error of the reader: it is answered with 200, {@code available}
 * false and what is {@code missing}, so that a dashboard shows the gap and everything else.
 *
 * @param report its name
 * @param available whether there is a result
 * @param missing the ids of the plugins that would have to be installed
 * @param result null when it is not available
 */
public record Report<T>(String report, boolean available, List<String> missing, T result) {

    static <T> Report<T> of(ReportDefinition definition, T result) {
        return new Report<>(definition.reportName(), true, List.of(), result);
    }

    static <T> Report<T> missing(ReportDefinition definition) {
        return new Report<>(definition.reportName(), false, List.of(definition.module()), null);
    }
}
