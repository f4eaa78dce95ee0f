package org.mortise.reporting;

import java.util.List;
import org.mortise.api.sales.AccountSales;
import org.mortise.api.sales.CustomerValueInputs;
import org.mortise.api.sales.OwnerSales;
import org.mortise.api.sales.SalesFigures;
import org.mortise.api.sales.SalesScope;
import org.mortise.api.sales.StageFigures;
import org.mortise.api.sales.WinFigures;

/** A sales module with fixed figures that remembers what it was asked for. */
class FakeSales implements SalesFigures {

    SalesScope asked;
    List<StageFigures> stages = List.of();
    List<OwnerSales> owners = List.of();
    List<AccountSales> accounts = List.of();
    WinFigures wins = new WinFigures(0, 0, 0);

    @Override
    public List<StageFigures> pipelineByStage(SalesScope scope) {
        asked = scope;
        return stages;
    }

    @Override
    public WinFigures wins(SalesScope scope) {
        asked = scope;
        return wins;
    }

    @Override
    public List<OwnerSales> wonByOwnerAndQuarter(SalesScope scope) {
        asked = scope;
        return owners;
    }

    @Override
    public List<AccountSales> wonByAccount(SalesScope scope) {
        asked = scope;
        return accounts;
    }

    @Override
    public List<CustomerValueInputs> customerValueInputs(SalesScope scope) {
        return List.of();
    }
}
