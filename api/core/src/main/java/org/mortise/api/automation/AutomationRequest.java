package org.mortise.api.automation;

import org.mortise.api.parameters.Parameters;
import org.mortise.api.records.RecordData;
import org.osgi.annotation.versioning.ProviderType;

/**
 * About which record, and how.
 *
 * @param record as the caller may read it
 * @param parameters checked against the description
 */
@ProviderType
public record AutomationRequest(RecordData record, Parameters parameters) {}
