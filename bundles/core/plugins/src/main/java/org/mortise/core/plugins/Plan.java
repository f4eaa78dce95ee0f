package org.mortise.core.plugins;

import org.mortise.api.plugins.PluginPlan;

/**
 * A plan that may be applied.
 *
 * @param shown what the administrator saw
 * @param jar the file, kept until the plan is applied or forgotten
 * @param basis the plugin's row when the plan was made; null when it had none
 */
record Plan(PluginPlan shown, PluginJar jar, PluginRow basis) {}
