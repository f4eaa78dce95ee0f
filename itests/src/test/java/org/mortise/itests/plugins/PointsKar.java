package org.mortise.itests.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mortise.itests.harness.KarFile;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.plugins.tariff.Tariff;
import org.mortise.testkit.server.Json;

/**
 * A plugin of three bundles. The main one has a record type and a REST resource, which uses a class of the library "tariff"; that
 * one changes with each version, and also does what no service should. The library "steady" is the same in all versions.
 */
public final class PointsKar {

    public static final String ID = "kar-points";

    private static final String TARIFF = "org.mortise.itests.plugins.tariff";

    private final Path folder;

    public PointsKar(Path folder) {
        this.folder = folder;
    }

    /** @param factor how many points one is worth in this version */
    public Path version(String version, int factor) {
        return KarFile.of(main(version).write(folder), tariff(version, factor), steady());
    }

    private static PluginJar main(String version) {
        Map<String, Object> card = Json.object("name", "karCard", "collection", "cards", "label", "Card");
        card.put("nameFields", List.of("name"));
        card.put("fields", List.of(Json.object("name", "name", "type", "text")));
        return PluginJar.of(ID, version, "customers")
                .usesRecords("account", "read")
                .json("META-INF/mortise/types/card.json", card)
                .activator(
                        PointsResource.class,
                        "org.osgi.framework;version=\"[1.8,2)\",javax.ws.rs;version=\"[2.1,3)\"," + TARIFF
                                + ";version=\"[1.0,9)\"");
    }

    private Path tariff(String version, int factor) {
        return library(version)
                .code(Tariff.class)
                .entry(TARIFF.replace('.', '/') + "/factor.txt", String.valueOf(factor))
                .activator(
                        BadCitizen.class,
                        "org.osgi.framework;version=\"[1.8,2)\",org.mortise.api.records;version=\"[1.0,2)\","
                                + "org.mortise.api.scores;version=\"[1.0,2)\"")
                .write(folder);
    }

    private static PluginJar library(String version) {
        return PluginJar.library("tariff", version).header("Export-Package", TARIFF + ";version=\"1.0\"");
    }

    private Path steady() {
        return PluginJar.library("steady", "1.0.0")
                .header("Export-Package", "com.steady;version=\"1.0\"")
                .entry("com/steady/steady.txt", "steady")
                .write(folder);
    }

    /** Another plugin that carries a bundle of the same name and version. */
    Path neighbour() {
        return KarFile.of(PluginJar.of("kar-neighbour", "1.0.0").write(folder), steady());
    }

    /** Another plugin that would like to use what is in the KAR. */
    Path thief() {
        return PluginJar.of("kar-thief", "1.0.0")
                .header("Import-Package", "com.steady;version=\"[1.0,2)\"")
                .write(folder);
    }

    /** Its library needs what nobody has. */
    Path unresolvable() {
        return KarFile.of(
                PluginJar.of(ID, "9.0.0").write(folder),
                PluginJar.library("lost", "1.0.0")
                        .header("Import-Package", "com.lost")
                        .write(folder));
    }

    /** Its library is a bundle that the platform brings. */
    Path withBundleOfThePlatform() {
        return KarFile.of(
                main("9.1.0").write(folder),
                tariff("9.1.0", 1),
                PluginJar.library("slf4j", "1.0.0")
                        .header("Bundle-SymbolicName", "org.mortise.core.rest")
                        .write(folder));
    }
}
