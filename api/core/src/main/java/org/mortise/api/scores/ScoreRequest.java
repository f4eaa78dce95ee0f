package org.mortise.api.scores;

import org.mortise.api.records.RecordData;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The question to a {@link Scorer}.
 *
 * @param record as the caller may read it: fields that he may not read are absent
 */
@ProviderType
public record ScoreRequest(RecordData record) {}
