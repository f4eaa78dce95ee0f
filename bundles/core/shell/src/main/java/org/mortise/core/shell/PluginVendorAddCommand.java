package org.mortise.core.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.mortise.api.plugins.PluginVendor;
import org.mortise.api.plugins.PluginVendors;

/** {@code mortise:plugin-vendor-add}. */
@Command(scope = "mortise", name = "plugin-vendor-add", description = "Trusts what a vendor signs")
@Service
public final class PluginVendorAddCommand extends AdministratorAction {

    @Reference
    PluginVendors vendors;

    @Argument(name = "NAME", description = "The vendor, as its plugins name it", required = true)
    String name;

    @Argument(index = 1, name = "FILE", description = "The vendor's certificate in PEM", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run(PrintStream out) {
        PluginVendor vendor = vendors.trust(name, text());
        out.println(vendor.name() + " is " + vendor.state() + " until " + vendor.validUntil() + "; SHA-256 "
                + vendor.fingerprint());
    }

    private String text() {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
