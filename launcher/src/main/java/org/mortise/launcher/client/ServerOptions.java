package org.mortise.launcher.client;

import java.io.PrintWriter;
import org.mortise.launcher.Failure;
import org.mortise.launcher.instance.DevelopmentServer;
import org.mortise.launcher.instance.InstanceOption;
import org.mortise.launcher.instance.RunningInstance;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which server to talk to, and as whom. Without options: the running instance, with its initial password. */
public final class ServerOptions {
    @Mixin
    private InstanceOption instanceOption;

    @Option(names = "--url", paramLabel = "URL", description = "The server. Default: the running instance of --data.")
    private String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:MORTISE_TOKEN}",
            description = "A bearer token or API key. Default: MORTISE_TOKEN.")
    private String token;

    @Option(
            names = "--username",
            paramLabel = "NAME",
            description = "Sign in as this user instead; the password comes from MORTISE_PASSWORD or is asked for.")
    private String username;

    @Option(names = "--otp", paramLabel = "CODE", description = "One-time code, for users with two factors.")
    private String otp;

    /** Starts one where none runs, unless somebody named a server elsewhere. */
    public void ensureDevelopmentServer(PrintWriter messages) throws InterruptedException {
        if (url == null) {
            DevelopmentServer.ensure(instanceOption.instance(), messages);
        }
    }

    public ServerClient connect() {
        if (username != null) {
            return signingIn(server(), username, Passwords.ofUser(username));
        }
        if (token != null && !token.isBlank()) {
            return ServerClient.withToken(server(), token);
        }
        if (url != null) {
            throw new Failure("Say who you are: --token TOKEN or --username NAME.");
        }
        var instance = running();
        if (instance.initialPassword() == null) {
            throw new Failure("Say who you are: --token TOKEN or --username NAME (the initial password of "
                    + instance.folder() + " was changed).");
        }
        return signingIn(instance.url(), instance.username(), instance.initialPassword());
    }

    private ServerClient signingIn(String server, String user, String password) {
        String base = server.replaceFirst("/+$", "");
        return new ServerClient(base, Session.signingIn(new SignIn(base, user, password, otp)));
    }

    private String server() {
        return url != null ? url : running().url();
    }

    private RunningInstance running() {
        return RunningInstance.of(instanceOption.instance())
                .orElseThrow(() -> new Failure(
                        "No Mortise runs in " + instanceOption.instance().folder()
                                + ". Name the server with --url, or the folder with --data."));
    }
}
