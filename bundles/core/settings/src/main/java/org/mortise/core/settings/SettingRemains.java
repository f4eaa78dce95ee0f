package org.mortise.core.settings;

import javax.sql.DataSource;
import org.mortise.core.persistence.dormant.DormantPlugin;
import org.mortise.core.persistence.dormant.PluginRemains;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was set for a plugin stays when it is uninstalled, and goes when its data are purged. */
@Component(service = PluginRemains.class)
public final class SettingRemains implements PluginRemains {

    private final SettingTable table;

    @Activate
    public SettingRemains(@Reference(target = Names.MIGRATED) DataSource dataSource) {
        this(new SettingTable(dataSource));
    }

    SettingRemains(SettingTable table) {
        this.table = table;
    }

    @Override
    public void forget(DormantPlugin plugin) {
        table.empty(plugin.id());
    }
}
