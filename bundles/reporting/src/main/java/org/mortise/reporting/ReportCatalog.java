package org.mortise.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.mortise.api.reporting.ReportInfo;
import org.mortise.api.reporting.Reports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All reports and whether the modules that they read from are there. */
@Component
public final class ReportCatalog implements Reports {

    private final Modules modules;

    @Activate
    public ReportCatalog(@Reference Modules modules) {
        this.modules = modules;
    }

    @Override
    public List<ReportInfo> all() {
        return Stream.of(ReportDefinition.values()).map(this::info).toList();
    }

    private ReportInfo info(ReportDefinition definition) {
        boolean available = modules.has(definition.module());
        return new ReportInfo(
                definition.reportName(),
                "/api/reporting/" + definition.reportName(),
                available,
                available ? List.of() : List.of(definition.module()));
    }
}
