package org.mortise.reporting;

import java.util.function.Function;
import java.util.function.Supplier;
import org.mortise.api.marketing.CampaignFigures;
import org.mortise.api.sales.SalesFigures;
import org.mortise.api.support.SatisfactionFigures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The figures of the modules that are installed at the moment. They come and go while reports are read. */
@Component(service = Modules.class)
public final class Modules {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SalesFigures sales;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SatisfactionFigures support;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CampaignFigures marketing;

    @Activate
    public Modules() {}

    /** Each may be null. */
    Modules(SalesFigures sales, SatisfactionFigures support, CampaignFigures marketing) {
        this.sales = sales;
        this.support = support;
        this.marketing = marketing;
    }

    boolean has(String module) {
        return switch (module) {
            case "sales" -> sales != null;
            case "support" -> support != null;
            case "marketing" -> marketing != null;
            default -> false;
        };
    }

    <T> Report<T> fromSales(ReportDefinition definition, Function<SalesFigures, T> work) {
        return report(definition, () -> sales, work);
    }

    <T> Report<T> fromSupport(ReportDefinition definition, Function<SatisfactionFigures, T> work) {
        return report(definition, () -> support, work);
    }

    <T> Report<T> fromMarketing(ReportDefinition definition, Function<CampaignFigures, T> work) {
        return report(definition, () -> marketing, work);
    }

    private static <F, T> Report<T> report(ReportDefinition definition, Supplier<F> module, Function<F, T> work) {
        F figures = module.get();
        if (figures == null) {
            return Report.missing(definition);
        }
        try {
            return Report.of(definition, work.apply(figures));
        } catch (RuntimeException e) {
            // Taken out while it was computing: then it is missing, and nothing is broken.
            if (module.get() != figures) {
                return Report.missing(definition);
            }
            throw e;
        }
    }
}
