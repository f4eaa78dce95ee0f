package org.mortise.api.sales;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The figures of the sales module, computed by the database over the living opportunities. An OSGi service of the sales module,
 * absent while that is not installed; safe for use by many threads.
 *
 * <p>Called on the thread and in the name of the {@linkplain org.mortise.api.security.Callers#current() current caller}, in the
 * thread's transaction when there is one; it only reads. Nothing is converted: where amounts are summed up, each currency has
 * a row of its own. Opportunities without an amount are counted in a row whose amounts are null. No method returns null.
 */
@ProviderType
public interface SalesFigures {

    /**
     * Opportunities by pipeline and stage, stages in the order of their pipeline, closed ones included. A stage without
     * opportunities has no row. The scope's dates limit the close date, so open ones without a close date are in unlimited
     * scopes only.
     */
    List<StageFigures> pipelineByStage(SalesScope scope);

    /** How many opportunities were won, were lost and are open. */
    WinFigures wins(SalesScope scope);

    /** Won opportunities by owner and quarter of the close date; the quarters in order, in each the owners by their ids. */
    List<OwnerSales> wonByOwnerAndQuarter(SalesScope scope);

    /**
     * Won opportunities by account: revenue, number of purchases, first and last purchase date. Opportunities without an
     * account belong to no customer and are left out. One row an account and currency.
     */
    List<AccountSales> wonByAccount(SalesScope scope);

    /** The averages over {@link #wonByAccount} that a customer lifetime value is made of; one row a currency. */
    List<CustomerValueInputs> customerValueInputs(SalesScope scope);
}
