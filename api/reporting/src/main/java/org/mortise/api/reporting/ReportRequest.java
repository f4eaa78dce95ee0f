package org.mortise.api.reporting;

import org.mortise.api.parameters.Parameters;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The question to a {@link ReportSource}.
 *
 * @param parameters what the reader said, checked against the description
 */
@ProviderType
public record ReportRequest(Parameters parameters) {}
