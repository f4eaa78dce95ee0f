package org.mortise.support;

import javax.validation.constraints.Max;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;

/** The body of a rating: 1 (very dissatisfied) to 5 (very satisfied), and what the customer says about it. */
public class RateCaseRequest {

    @NotNull
    @Min(1)
    @Max(5)
    public Integer rating;

    @Size(max = 20000)
    public String comment;
}
