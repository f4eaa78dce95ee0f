package org.mortise.api.records;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What a roll-up field is computed of: a function over the living records that point to its record. {@code open amount of an
 * account} is the SUM of {@code amount} of {@code opportunity} by {@code account}, where {@code isClosed==false}.
 *
 * @param function never null
 * @param source the record type that is summed up; it may be one that is not installed now
 * @param field what is summed up; null for a COUNT of the records
 * @param by the reference field of the source that points to the record
 * @param filter RSQL over the source's own fields, null for all
 */
@ProviderType
public record RollUp(Aggregation.Function function, String source, String field, String by, String filter) {}
