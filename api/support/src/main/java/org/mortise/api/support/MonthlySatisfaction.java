package org.mortise.api.support;

import java.time.YearMonth;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The responses of one month.
 *
 * @param month in which the customers responded, in UTC; never null
 * @param satisfaction never null
 */
@ProviderType
public record MonthlySatisfaction(YearMonth month, Satisfaction satisfaction) {}
