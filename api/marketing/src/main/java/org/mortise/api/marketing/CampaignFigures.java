package org.mortise.api.marketing;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the living campaigns brought and cost. An OSGi service of the marketing module, absent while that is not installed; safe
 * for use by many threads.
 *
 * <p>Called on the thread and in the name of the {@linkplain org.mortise.api.security.Callers#current() current caller}, in the
 * thread's transaction when there is one; it only reads. Nothing is converted: every amount keeps its currency. No method
 * returns null.
 */
@ProviderType
public interface CampaignFigures {

    /** The counters of all campaigns added up by the database. */
    CampaignCounts total();

    /** One row a campaign that the caller may see, ordered by name. */
    List<CampaignResult> byCampaign();
}
