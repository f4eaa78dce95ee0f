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
    private final ReportSources sources;

    @Activate
    public ReportCatalog(@Reference Modules modules, @Reference ReportSources sources) {
        this.modules = modules;
        this.sources = sources;
    }

    @Override
    public List<ReportInfo> all() {
        return Stream.concat(
                        Stream.of(ReportDefinition.values()).map(this::info),
                        sources.all().stream()
                                .map(each -> new ReportInfo(
                                        each.name(), ContributedResource.HREF + each.name(), true, List.of())))
                .toList();
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
