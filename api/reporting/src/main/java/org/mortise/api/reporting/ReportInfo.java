package org.mortise.api.reporting;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A report and what it lacks at the moment.
 *
 * @param name in kebab case, for example {@code win-rate}
 * @param href where to read it
 * @param available whether the modules that it reads from are there
 * @param missing the ids of those that are not; empty when it is available
 */
@ProviderType
public record ReportInfo(String name, String href, boolean available, List<String> missing) {

    public ReportInfo {
        missing = List.copyOf(missing);
    }
}
