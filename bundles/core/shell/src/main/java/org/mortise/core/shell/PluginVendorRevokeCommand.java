package org.mortise.core.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.plugins.PluginVendor;
import org.mortise.api.plugins.PluginVendors;

/** {@code mortise:plugin-vendor-revoke}. */
@Command(
        scope = "mortise",
        name = "plugin-vendor-revoke",
        description = "Takes the trust in a vendor's certificate back")
@Service
public final class PluginVendorRevokeCommand extends AdministratorAction {

    @Reference
    PluginVendors vendors;

    @Argument(name = "FINGERPRINT", description = "As mortise:plugin-vendors shows it", required = true)
    String fingerprint;

    @Argument(index = 1, name = "REASON", description = "For those who ask later", required = true)
    String reason;

    @Override
    void run(PrintStream out) {
        PluginVendor vendor = vendors.revoke(fingerprint, reason);
        out.println(vendor.name() + " is " + vendor.state());
    }
}
