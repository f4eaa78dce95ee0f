package org.mortise.reporting;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.mortise.api.reporting.ReportInfo;
import org.mortise.api.sales.SalesScope;
import org.mortise.api.sales.WinFigures;

public class ModulesTest {

    @Test
    public void aReportSaysWhichModuleIsMissing() {
        Report<WinRate> report = new WinRateResource(new Modules(null, null, null)).report(new SalesParameters());

        assertFalse(report.available());
        assertEquals("win-rate", report.report());
        assertEquals(List.of("sales"), report.missing());
        assertNull(report.result());
    }

    @Test
    public void theListSaysItOfAllReports() {
        List<ReportInfo> reports =
                new ReportCatalog(new Modules(new FakeSales(), null, null), new ReportSources(new FakeCalls())).all();

        assertEquals(
                List.of(
                        new ReportInfo("pipeline-by-stage", "/api/reporting/pipeline-by-stage", true, List.of()),
                        new ReportInfo("win-rate", "/api/reporting/win-rate", true, List.of()),
                        new ReportInfo("sales-by-agent", "/api/reporting/sales-by-agent", true, List.of()),
                        new ReportInfo("csat", "/api/reporting/csat", false, List.of("support")),
                        new ReportInfo("campaigns", "/api/reporting/campaigns", false, List.of("marketing")),
                        new ReportInfo("clv", "/api/reporting/clv", true, List.of())),
                reports);
    }

    @Test
    public void aModuleThatLeavesInTheMiddleIsMissing() throws Exception {
        Modules[] modules = new Modules[1];
        modules[0] = new Modules(
                new FakeSales() {
                    @Override
                    public WinFigures wins(SalesScope scope) {
                        leave(modules[0]);
                        throw new IllegalStateException("bundle is gone");
                    }
                },
                null,
                null);

        assertEquals(
                List.of("sales"),
                new WinRateResource(modules[0]).report(new SalesParameters()).missing());
    }

    @Test
    public void whatAModuleFindsWrongIsNotHidden() {
        FakeSales broken = new FakeSales() {
            @Override
            public WinFigures wins(SalesScope scope) {
                throw new IllegalStateException("a defect");
            }
        };
        WinRateResource resource = new WinRateResource(new Modules(broken, null, null));

        assertThrows(IllegalStateException.class, () -> resource.report(new SalesParameters()));
    }

    @Test
    public void aReportThatIsThereIsAvailable() {
        FakeSales sales = new FakeSales();
        sales.wins = new WinFigures(1, 1, 0);
        Report<WinRate> report = new WinRateResource(new Modules(sales, null, null)).report(new SalesParameters());

        assertTrue(report.available());
        assertEquals(List.of(), report.missing());
        assertEquals("50.00", report.result().winRate());
    }

    /** What the framework does when the service is unregistered. */
    private static void leave(Modules modules) {
        try {
            var field = Modules.class.getDeclaredField("sales");
            field.setAccessible(true);
            field.set(modules, null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
