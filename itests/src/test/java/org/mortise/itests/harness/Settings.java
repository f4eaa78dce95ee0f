package org.mortise.itests.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build put what the tests need. */
public final class Settings {

    private Settings() {}

    /** The unpacked distribution. */
    public static Path distribution() {
        return org.mortise.testkit.server.Launcher.in(path("mortise.distribution"))
                .home();
    }

    /** A folder of the public data sets. */
    public static Path data(String set) {
        Path folder = path("mortise.data").resolve(set);
        if (!Files.isDirectory(folder)) {
            throw new AssertionError("The data set \"" + set + "\" is missing: there is no folder " + folder
                    + ". It is not part of the project; have it in ../shared/data beside the checkout, or name another"
                    + " folder with -Dmortise.data=DIR.");
        }
        return folder;
    }

    /** The jar of the sample plugin. */
    public static Path loyalty() {
        return sample("mortise.loyalty", "loyalty");
    }

    /** The jar of its next version. */
    public static Path nextLoyalty() {
        return sample("mortise.loyalty.next", "loyalty-2");
    }

    /** The jar of the sample that assigns customers to territories. */
    public static Path territory() {
        return sample("mortise.territory", "territory");
    }

    /** The jar of the sample that sends text messages. */
    public static Path smsConnector() {
        return sample("mortise.sms", "sms-connector");
    }

    private static Path sample(String property, String folder) {
        Path jar = path(property);
        if (!Files.exists(jar)) {
            throw new AssertionError("The sample plugin is not built: there is no " + jar + ". 'mvn -f sample-plugins/"
                    + folder + "/pom.xml package' builds it.");
        }
        return jar;
    }

    /** The jar of the server that speaks S3. */
    static Path s3mock() {
        return path("mortise.s3mock");
    }

    /** The folder of the identity provider. */
    static Path keycloak() {
        return path("mortise.keycloak");
    }

    /** The project itself, for tests of what its documents say. */
    public static Path checkout() {
        return path("mortise.checkout");
    }

    /** The Maven repository of the build. */
    public static Path mavenRepository() {
        return path("mortise.repository");
    }

    /** Where instances, clusters and files of the tests may lie. */
    public static Path work() {
        return path("mortise.work");
    }

    static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new AssertionError("The system property " + property + " is missing; Maven sets it.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
