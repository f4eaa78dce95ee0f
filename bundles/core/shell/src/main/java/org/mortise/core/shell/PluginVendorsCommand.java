package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.mortise.api.plugins.PluginVendor;
import org.mortise.api.plugins.PluginVendors;

/** {@code mortise:plugin-vendors}. */
@Command(scope = "mortise", name = "plugin-vendors", description = "Lists the vendors whose signatures are known")
@Service
public final class PluginVendorsCommand extends AdministratorAction {

    @Reference
    PluginVendors vendors;

    @Override
    void run(PrintStream out) {
        ShellTable table = new ShellTable();
        for (String heading : new String[] {"Vendor", "State", "Valid until", "Fingerprint (SHA-256)", "Reason"}) {
            table.column(heading);
        }
        for (PluginVendor vendor : vendors.all()) {
            table.addRow()
                    .addContent(
                            vendor.name(),
                            vendor.state(),
                            vendor.validUntil(),
                            vendor.fingerprint(),
                            vendor.reason() == null ? "" : vendor.reason());
        }
        table.print(out);
    }
}
