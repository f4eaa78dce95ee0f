package org.mortise.launcher.instance;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mortise.launcher.Distribution;

/**
 * The command line of the server: Karaf's main class as bin/karaf starts it, but without its --patch-module options,
 * which forbid class-data sharing.
 */
final class ServerCommandLine {
    private static final List<String> OPENED = List.of(
            "java.base/java.security",
            "java.base/java.net",
            "java.base/java.lang",
            "java.base/java.util",
            "java.naming/javax.naming.spi",
            "java.rmi/sun.rmi.transport.tcp");

    private static final List<String> EXPORTED = List.of(
            "java.base/sun.net.www.protocol.file",
            "java.base/sun.net.www.protocol.ftp",
            "java.base/sun.net.www.protocol.http",
            "java.base/sun.net.www.protocol.https",
            "java.base/sun.net.www.protocol.jar",
            "java.base/sun.net.www.content.text",
            "jdk.xml.dom/org.w3c.dom.html",
            "jdk.naming.rmi/com.sun.jndi.url.rmi",
            "java.rmi/sun.rmi.registry",
            "java.security.sasl/com.sun.security.sasl",
            "java.naming/com.sun.jndi.ldap");

    private ServerCommandLine() {}

    static List<String> build(Distribution distribution, Instance instance, List<String> jvmOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("--add-reads=java.xml=java.logging");
        OPENED.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        EXPORTED.forEach(name -> command.add("--add-exports=" + name + "=ALL-UNNAMED"));
        command.addAll(systemProperties(distribution, instance));
        command.add("-classpath");
        command.add(
                distribution.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add("org.apache.karaf.main.Main");
        return command;
    }

    private static List<String> systemProperties(Distribution distribution, Instance instance) {
        return List.of(
                "-Dkaraf.home=" + distribution.home(),
                "-Dkaraf.base=" + instance.folder(),
                "-Dkaraf.data=" + instance.data(),
                "-Dkaraf.etc=" + instance.etc(),
                "-Dkaraf.log=" + instance.logs(),
                "-Dkaraf.instances=" + instance.folder().resolve("instances"),
                "-Dkaraf.startLocalConsole=false",
                "-Dkaraf.startRemoteShell=true",
                "-Djava.io.tmpdir=" + instance.temporary(),
                "-Djava.util.logging.config.file=" + instance.etc().resolve("java.util.logging.properties"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }
}
