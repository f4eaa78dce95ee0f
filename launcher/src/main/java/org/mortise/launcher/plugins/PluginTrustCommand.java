package org.mortise.launcher.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
import org.mortise.launcher.Json;
import org.mortise.launcher.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "trust",
        description = {
            "Trusts a vendor: plugins that he signed can be installed.",
            "Compare the fingerprint that it prints with the one that he publishes."
        })
final class PluginTrustCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server;

    @Parameters(paramLabel = "FILE", description = "The vendor's certificate, in PEM.")
    private Path certificate;

    @Option(
            names = "--vendor",
            required = true,
            paramLabel = "TEXT",
            description = "His name, exactly as in the manifests of his plugins.")
    private String vendor;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var asked = Json.object().put("name", vendor).put("certificate", text());
        var trusted = server.connect().post(PluginCommand.PLUGINS + "/vendors", asked);
        spec.commandLine()
                .getErr()
                .println("Plugins of " + vendor + " can be installed. SHA-256 of the certificate: "
                        + trusted.path("fingerprint").asText());
        return ExitCodes.OK;
    }

    private String text() {
        try {
            return Files.readString(certificate);
        } catch (IOException e) {
            throw new Failure(certificate + " cannot be read as a certificate in PEM: " + e + ".");
        }
    }
}
