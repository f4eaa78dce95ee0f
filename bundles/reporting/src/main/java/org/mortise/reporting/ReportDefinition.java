package org.mortise.reporting;

/** The reports there are, each made of the figures of one module. */
enum ReportDefinition {
    PIPELINE_BY_STAGE("pipeline-by-stage", "sales"),
    WIN_RATE("win-rate", "sales"),
    SALES_BY_AGENT("sales-by-agent", "sales"),
    CSAT("csat", "support"),
    CAMPAIGNS("campaigns", "marketing"),
    CLV("clv", "sales");

    private final String reportName;
    private final String module;

    ReportDefinition(String reportName, String module) {
        this.reportName = reportName;
        this.module = module;
    }

    /** In kebab case; the last part of its address. */
    String reportName() {
        return reportName;
    }

    /** The id of the plugin whose figures it needs. */
    String module() {
        return module;
    }
}
