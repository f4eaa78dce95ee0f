package org.mortise.core.plugins.catalogue;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.inspection.CatalogueIndex;

/** Where catalogues and what they offer are. A publisher's word leads to the network or to his own folder, never to this server's files. */
final class Address {

    private static final String MAVEN = "mvn:";
    /** As the table of what was seen has room for. */
    private static final int LONGEST = 500;

    private static final Set<String> KNOWN = Set.of("file", "http", "https", "mvn");

    private Address() {}

    /** Of the index. @param source as the operator wrote it */
    static URL ofIndex(String source) {
        if (source.length() > LONGEST) {
            throw wrong(source, "is longer than " + LONGEST + " characters");
        }
        return url(source.endsWith("/") ? source + CatalogueIndex.FILE : source);
    }

    /**
     * Of a plugin's file.
     *
     * @param file absolute, or relative to the index; Maven coordinates alone are looked for in the index's repository
     */
    static URL ofFile(String source, String file) {
        if (file.startsWith(MAVEN) && !file.contains("!") && source.startsWith(MAVEN) && source.contains("!")) {
            return url(source.substring(0, source.indexOf('!') + 1) + file.substring(MAVEN.length()));
        }
        URL found = source.startsWith(MAVEN) || scheme(file) != null ? url(file) : relative(ofIndex(source), file);
        if (found.getProtocol().equals("file") && !source.startsWith("file:")) {
            throw wrong(file, "leads from the network to this server's files");
        }
        return found;
    }

    private static URL relative(URL index, String file) {
        try {
            return index.toURI().resolve(new URI(null, null, file, null)).toURL();
        } catch (java.net.URISyntaxException | MalformedURLException | IllegalArgumentException e) {
            throw wrong(file, "is no path");
        }
    }

    private static URL url(String text) {
        String scheme = scheme(text);
        if (scheme == null || !KNOWN.contains(scheme)) {
            throw wrong(text, "must begin with file:, http:, https: or mvn:");
        }
        try {
            return new URL(text);
        } catch (MalformedURLException e) {
            throw wrong(text, "is no address: " + e.getMessage());
        }
    }

    private static String scheme(String text) {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        return scheme.matches("[a-z][a-z0-9+.-]+") ? scheme : null;
    }

    private static ProblemException wrong(String text, String why) {
        return ProblemException.of(ProblemType.INVALID, "catalogue-invalid", "The address " + text + " " + why + ".");
    }
}
