package org.mortise.api.reporting;

import java.util.List;
import org.mortise.api.parameters.Parameter;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Contributes a report: a table that is computed when somebody asks for it. Listed, run and shown by the reporting module, beside its own.
 *
 * <p>A whiteboard service with the properties {@code mortise.report} (its name in kebab case, unique in the installation, by convention
 * {@code <plugin>-<purpose>}) and {@code mortise.label} (a key in the translations of the plugin).
 *
 * <p>Called by the reporting module on a thread of its own, in the name of who reads the report, outside of transactions, by several
 * threads at once. It reads through {@link org.mortise.api.records.Records}, so that everybody sees what he may see, and must not write. What
 * it throws, and an answer that breaks the rules, is charged to the failure budget of the plugin, unless it is a
 * {@link org.mortise.api.errors.ProblemException}, which is told to the reader.
 */
@ConsumerType
public interface ReportSource {

    /** What the reader can say. The same at every call; has two seconds. Not null. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * Computes it. Has 30 seconds.
     *
     * @param request not null
     * @return not null
     */
    ReportTable run(ReportRequest request);
}
