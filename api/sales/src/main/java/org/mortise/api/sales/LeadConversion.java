package org.mortise.api.sales;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns leads into customers. An OSGi service of the sales module, absent while that is not installed; safe for use by many
 * threads.
 */
@ProviderType
public interface LeadConversion {

    /**
     * Makes what the request asks for and marks the lead as converted, in the transaction of the calling thread or one of its
     * own: all of it happens or nothing. In the name of the current caller, who needs the permission for each part.
     *
     * @throws org.mortise.api.errors.ProblemException NOT_FOUND when the lead is not there; CONFLICT ({@code
     *     lead-already-converted}) when the lead was converted before; INVALID when a record that is to be used is not there
     *     ({@code account}), several accounts have the name that was given, or a record that is to be made would not be allowed
     *     ({@code opportunity.stage})
     */
    ConvertedLead convert(LeadConversionRequest request);
}
