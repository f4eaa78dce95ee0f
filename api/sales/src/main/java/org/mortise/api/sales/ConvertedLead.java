package org.mortise.api.sales;

import java.time.Instant;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a lead became.
 *
 * @param lead the lead itself
 * @param account the account that was made or used; null for a lead that names no company
 * @param contact the contact that was made or used; never null
 * @param opportunity the opportunity that was made; null when none was asked for
 * @param convertedAt when
 */
@ProviderType
public record ConvertedLead(
        Reference lead, Reference account, Reference contact, Reference opportunity, Instant convertedAt) {}
