package org.mortise.core.plugins.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginPlan;
import org.mortise.api.plugins.PluginState;
import org.mortise.api.plugins.Plugins;
import org.mortise.api.security.Callers;
import org.mortise.core.inspection.CatalogueEntry;
import org.mortise.core.inspection.FileHash;
import org.mortise.core.plugins.linkage.ExportedApi;
import org.mortise.core.plugins.trust.SignatureCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** What can be had from the sources of the configuration; for administrators. Safe for many threads. */
@Component(service = Catalogue.class, configurationPid = CatalogueSettings.PID)
@Designate(ocd = CatalogueSettings.class)
public final class Catalogue {

    private static final long LONGEST = 64L * 1024 * 1024;
    private static final Set<PluginState> AWAY =
            Set.of(PluginState.UNINSTALLED, PluginState.PURGING, PluginState.PURGED);

    private final Plugins plugins;
    private final Callers callers;
    private final Shelves shelves;
    private final Function<String, Version> api;

    /** @param sources as they were found, problems included */
    record Answer(List<Offer> items, List<Shelf> sources) {}

    @Activate
    public Catalogue(
            BundleContext context,
            @Reference Plugins plugins,
            @Reference Callers callers,
            @Reference SignatureCheck signatures,
            @Reference(target = "(mortise.migrated=org.mortise.core.plugins)") DataSource dataSource,
            CatalogueSettings settings) {
        this(
                plugins,
                callers,
                new Shelves(settings.sources(), signatures, new SeenIndexes(dataSource), Clock.systemUTC()),
                name -> new ExportedApi(context).version(name));
    }

    /** @param api the version in which this server exports a package; null when it does not */
    Catalogue(Plugins plugins, Callers callers, Shelves shelves, Function<String, Version> api) {
        this.plugins = plugins;
        this.callers = callers;
        this.shelves = shelves;
        this.api = api;
    }

    /** @param words all of which an offer has to have in its names, vendor or description */
    public Answer search(String words) {
        callers.requireAdministrator();
        List<Shelf> found = shelves.all();
        var versions = plugins.all().stream()
                .filter(plugin -> plugin.version() != null && !AWAY.contains(plugin.state()))
                .collect(Collectors.toMap(PluginInfo::id, PluginInfo::version));
        return new Answer(new Offers(api, versions::get).find(found, words), found);
    }

    /**
     * Fetches the file and plans with it as with one that was uploaded.
     *
     * @param version null for the one that is offered
     * @throws ProblemException NOT_FOUND when nobody offers it; CONFLICT when several vendors do; UNAVAILABLE when it cannot be fetched;
     *     INVALID when it is not the file that the catalogue names, or must not be installed
     */
    public PluginPlan plan(String plugin, String version) {
        List<Offer> offers = search("").items().stream()
                .filter(offer -> offer.plugin().equals(plugin))
                .toList();
        if (offers.size() > 1) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "catalogue-ambiguous",
                    "More than one vendor offers a plugin with the id " + plugin
                            + ". Fetch the file that you trust, and upload it.");
        }
        Offer offer = offers.stream().findFirst().orElseThrow(() -> unknown(plugin, version));
        String wanted = version == null ? offer.version() : version;
        for (Shelf shelf : shelves.all()) {
            for (CatalogueEntry entry : Offers.entriesOf(shelf)) {
                if (entry.id().equals(plugin) && entry.version().equals(wanted)) {
                    return plan(shelf, entry);
                }
            }
        }
        throw unknown(plugin, wanted);
    }

    private PluginPlan plan(Shelf shelf, CatalogueEntry entry) {
        return Shelves.temporary(file -> {
            Fetch.to(file, Address.ofFile(shelf.source(), entry.file()), LONGEST);
            if (!sha256(file).equals(entry.sha256())) {
                throw ProblemException.of(
                        ProblemType.INVALID,
                        "catalogue-file-changed",
                        "The file at " + entry.file() + " is not the one that the catalogue of "
                                + shelf.index().publisher() + " names. Tell the publisher; do not install it.");
            }
            return plugins.plan(file);
        });
    }

    private static ProblemException unknown(String plugin, String version) {
        return ProblemException.notFound(
                "plugin " + plugin + (version == null ? "" : " " + version) + " in the catalogues");
    }

    private static String sha256(Path file) {
        try {
            return FileHash.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
