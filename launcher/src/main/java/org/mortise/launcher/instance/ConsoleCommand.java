package org.mortise.launcher.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mortise.launcher.Failure;
import org.mortise.launcher.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "console",
        description = "Opens the administration console of an instance, or runs one command of it, over SSH.")
public final class ConsoleCommand implements Callable<Integer> {
    @Mixin
    private InstanceOption instanceOption;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "admin",
            description = "Whom to sign in as. Default: ${DEFAULT-VALUE}.")
    private String user;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "A console command, for instance bundle:list.")
    private List<String> command = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var instance = instanceOption.instance().existing();
        int port = InstanceSettings.load(instance).sshPort();
        if (ServerProcess.of(instance).isEmpty()) {
            throw new Failure("Mortise does not run in " + instance.folder() + ".");
        }
        Path ssh = Programs.find("ssh")
                .orElseThrow(() -> new Failure("The console needs an SSH client. With any of them: ssh -p " + port + " "
                        + user + "@localhost"));
        return new ProcessBuilder(sshCommand(ssh, port, instance))
                .inheritIO()
                .start()
                .waitFor();
    }

    private List<String> sshCommand(Path ssh, int port, Instance instance) {
        List<String> arguments = new ArrayList<>(List.of(
                ssh.toString(),
                "-p",
                String.valueOf(port),
                // The host key is the instance's own; the user's list of known hosts is none of our business.
                "-o",
                "UserKnownHostsFile=" + instance.etc().resolve("known_hosts"),
                "-o",
                "StrictHostKeyChecking=accept-new",
                "-l",
                user,
                "localhost"));
        arguments.addAll(command);
        return arguments;
    }
}
