package org.mortise.core.plugins.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mortise.core.inspection.CatalogueEntry;
import org.mortise.core.plugins.Versions;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Makes offers of what lies on the shelves. */
final class Offers {

    private final Function<String, Version> api;
    private final Function<String, String> installed;

    /**
     * @param api the version in which this server exports a package; null when it does not
     * @param installed the version in which a plugin is installed; null when it is not
     */
    Offers(Function<String, Version> api, Function<String, String> installed) {
        this.api = api;
        this.installed = installed;
    }

    /** By name. @param words all of which an offer has to have in it */
    List<Offer> find(List<Shelf> shelves, String words) {
        Map<List<String>, List<CatalogueEntry>> entries = new LinkedHashMap<>();
        Map<CatalogueEntry, String> sources = new LinkedHashMap<>();
        for (Shelf shelf : shelves) {
            for (CatalogueEntry entry : entriesOf(shelf)) {
                // Whoever takes another's id is another: both are shown, each with its vendor.
                entries.computeIfAbsent(List.of(entry.id(), entry.vendor()), any -> new ArrayList<>())
                        .add(entry);
                sources.putIfAbsent(entry, shelf.source());
            }
        }
        return entries.values().stream()
                .map(versions -> offer(versions, sources))
                .filter(offer -> matches(offer, words))
                .sorted(Comparator.comparing(Offer::name).thenComparing(Offer::vendor))
                .toList();
    }

    private Offer offer(List<CatalogueEntry> entries, Map<CatalogueEntry, String> sources) {
        entries.sort((a, b) -> Versions.compare(b.version(), a.version()));
        CatalogueEntry newest = entries.get(0);
        CatalogueEntry best = entries.stream()
                .filter(entry -> problem(entry) == null)
                .findFirst()
                .orElse(newest);
        String here = installed.apply(best.id());
        return new Offer(
                best.id(),
                best.name(),
                best.vendor(),
                best.description(),
                best.version(),
                entries.stream().map(CatalogueEntry::version).distinct().toList(),
                here,
                state(best, here),
                problem(best),
                sources.get(best));
    }

    private Offer.State state(CatalogueEntry best, String here) {
        if (here != null && Versions.compare(here, best.version()) >= 0) {
            return Offer.State.INSTALLED;
        }
        if (problem(best) != null) {
            return Offer.State.INCOMPATIBLE;
        }
        return here == null ? Offer.State.AVAILABLE : Offer.State.UPDATE;
    }

    /** Null when it fits. The plan looks closer: at every class, method and field. */
    private String problem(CatalogueEntry entry) {
        return entry.imports().entrySet().stream()
                .map(each -> {
                    Version here = api.apply(each.getKey());
                    return here != null && new VersionRange(each.getValue()).includes(here)
                            ? null
                            : "needs " + each.getKey() + " in " + each.getValue() + "; here it is "
                                    + (here == null ? "not at all" : here);
                })
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    static List<CatalogueEntry> entriesOf(Shelf shelf) {
        return shelf.index() == null ? List.of() : shelf.index().plugins();
    }

    private static boolean matches(Offer offer, String words) {
        String text = (offer.plugin() + " " + offer.name() + " " + offer.vendor() + " " + offer.description())
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
