package org.mortise.api.reporting;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows the reports and whether they have something to report from. An OSGi service of the reporting module, absent while that
 * is not installed; safe for use by many threads. Reads no records, so it needs no caller.
 */
@ProviderType
public interface Reports {

    /** All reports as they are now, available or not, in a fixed order. Never null. */
    List<ReportInfo> all();
}
