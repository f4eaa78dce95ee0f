package org.mortise.core.jobs;

import javax.sql.DataSource;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.dormant.DormantPlugin;
import org.mortise.core.persistence.dormant.PluginRemains;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The state of a plugin's jobs stays when it is uninstalled, and goes when its data are purged. */
@Component(service = PluginRemains.class)
public final class JobRemains implements PluginRemains {

    private final Sql sql;

    @Activate
    public JobRemains(@Reference(target = JobTable.MIGRATED) DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public void forget(DormantPlugin plugin) {
        sql.update("delete from mortise_job where plugin = ?", plugin.id());
    }
}
