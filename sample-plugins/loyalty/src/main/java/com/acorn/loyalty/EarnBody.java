package com.acorn.loyalty;

import javax.validation.constraints.Max;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Positive;

/**
 * The body of a request to earn points.
 *
 * @param points how many to add
 */
public record EarnBody(@NotNull @Positive @Max(1_000_000) Long points) {}
