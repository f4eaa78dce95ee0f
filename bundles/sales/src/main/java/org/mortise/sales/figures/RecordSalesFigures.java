package org.mortise.sales.figures;

import java.util.List;
import org.mortise.api.records.Records;
import org.mortise.api.sales.AccountSales;
import org.mortise.api.sales.CustomerValueInputs;
import org.mortise.api.sales.OwnerSales;
import org.mortise.api.sales.SalesFigures;
import org.mortise.api.sales.SalesScope;
import org.mortise.api.sales.StageFigures;
import org.mortise.api.sales.WinFigures;
import org.mortise.sales.pipelines.PipelineCatalog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link SalesFigures} by aggregation in the database. */
@Component
public final class RecordSalesFigures implements SalesFigures {

    private final StageReport stages;
    private final WinReport wins;
    private final OwnerReport owners;
    private final AccountReport accounts;

    @Activate
    public RecordSalesFigures(@Reference Records records, @Reference PipelineCatalog catalog) {
        Figures figures = new Figures(records);
        this.stages = new StageReport(figures, catalog);
        this.wins = new WinReport(figures);
        this.owners = new OwnerReport(figures);
        this.accounts = new AccountReport(figures);
    }

    @Override
    public List<StageFigures> pipelineByStage(SalesScope scope) {
        return stages.read(scope);
    }

    @Override
    public WinFigures wins(SalesScope scope) {
        return wins.read(scope);
    }

    @Override
    public List<OwnerSales> wonByOwnerAndQuarter(SalesScope scope) {
        return owners.read(scope);
    }

    @Override
    public List<AccountSales> wonByAccount(SalesScope scope) {
        return accounts.read(scope);
    }

    @Override
    public List<CustomerValueInputs> customerValueInputs(SalesScope scope) {
        return CustomerValue.of(accounts.read(scope));
    }
}
