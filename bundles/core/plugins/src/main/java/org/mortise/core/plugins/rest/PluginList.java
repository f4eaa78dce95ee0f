package org.mortise.core.plugins.rest;

import java.util.List;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.core.plugins.deploy.DeployReport;

/**
 * The plugins, and what lies in the deploy folder without being one.
 *
 * @param nextCursor always null: there is one page
 * @param refusedFiles files of the deploy folder that were not installed, with the reason
 * @param safeMode whether the platform was started without its plugins
 */
record PluginList(
        List<PluginInfo> items, String nextCursor, List<DeployReport.RefusedFile> refusedFiles, boolean safeMode) {}
