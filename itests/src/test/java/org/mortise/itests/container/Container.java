package org.mortise.itests.container;

import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mortise.itests.plugins.PointsKar;
import org.mortise.testkit.server.Ports;
import org.ops4j.pax.exam.Option;

/** The distribution as Pax Exam starts it. */
final class Container {

    static final String PORT = "mortise.it.port";
    static final String LOYALTY = "mortise.loyalty";
    static final String KAR = "mortise.kar";
    static final String NEXT_KAR = "mortise.kar.next";
    static final String CYCLES = "mortise.cycles";

    /** What the launcher opens too (its ServerCommandLine); only what the tests reach is repeated here. */
    private static final List<String> OPENED = List.of(
            "java.base/java.security",
            "java.base/java.net",
            "java.base/java.lang",
            "java.base/java.util",
            "java.naming/javax.naming.spi",
            "java.rmi/sun.rmi.transport.tcp");

    private static final List<String> EXPORTED = List.of(
            "java.base/sun.net.www.protocol.file",
            "java.base/sun.net.www.protocol.http",
            "java.base/sun.net.www.protocol.https",
            "java.base/sun.net.www.protocol.jar",
            "jdk.naming.rmi/com.sun.jndi.url.rmi");

    private Container() {}

    static Option[] options() {
        int port = Ports.free();
        String archive = required("mortise.archive");
        PointsKar kar = new PointsKar(Path.of(required("mortise.work")));
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(Path.of(archive).toUri().toString())
                        .name("Mortise")
                        .karafVersion("4.4.10")
                        .unpackDirectory(new File(required("mortise.work"), "exam"))
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", "" + port),
                editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", "" + Ports.free()),
                editConfigurationFilePut("etc/org.mortise.plugins.cfg", "policy", "unsigned"),
                // The ten seconds that it waits for a service otherwise are few on a machine that is busy.
                systemProperty("pax.exam.service.timeout").value("120000"),
                systemProperty(PORT).value("" + port),
                systemProperty(LOYALTY).value(required(LOYALTY)),
                systemProperty(KAR).value(kar.version("1.0.0", 2).toString()),
                systemProperty(NEXT_KAR).value(kar.version("2.0.0", 3).toString()),
                systemProperty(CYCLES).value(required(CYCLES)),
                vmOption("-Xmx512m"),
                // The optimizing compiler is for servers that live longer than a test.
                vmOption("-XX:TieredStopAtLevel=1"),
                vmOption("-XX:+UseSerialGC"),
                vmOption("-Duser.timezone=UTC"),
                vmOption("--add-reads=java.xml=java.logging"),
                vmOption("-classpath"),
                vmOption("lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*")));
        OPENED.forEach(name -> options.add(vmOption("--add-opens=" + name + "=ALL-UNNAMED")));
        EXPORTED.forEach(name -> options.add(vmOption("--add-exports=" + name + "=ALL-UNNAMED")));
        options.addAll(repositories());
        return options.toArray(Option[]::new);
    }

    /** The distribution asks no repository; Pax Exam installs itself from the build's. */
    private static List<Option> repositories() {
        String file = "etc/org.ops4j.pax.url.mvn.cfg";
        String local = required("mortise.repository");
        return List.of(
                editConfigurationFilePut(file, "org.ops4j.pax.url.mvn.localRepository", local),
                editConfigurationFilePut(
                        file,
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "file:${karaf.home}/${karaf.default.repository}@id=system.repository@snapshots, file:" + local
                                + "@id=local@snapshots"));
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("The system property " + property + " is missing; Maven sets it.");
        }
        return value;
    }
}
