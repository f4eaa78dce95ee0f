package org.mortise.core.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import org.osgi.framework.Bundle;

/** One SHA-256 over everything in the folder of a changelog. */
final class ChangelogChecksum {

    private ChangelogChecksum() {}

    static String of(Bundle bundle, String changelog) throws IOException {
        String folder = changelog.substring(0, changelog.lastIndexOf('/') + 1);
        Enumeration<URL> entries = bundle.findEntries("/" + folder, "*", true);
        if (entries == null) {
            throw new IOException(bundle.getSymbolicName() + " has no " + changelog);
        }
        List<URL> files = Collections.list(entries);
        files.sort(java.util.Comparator.comparing(URL::getPath));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (URL file : files) {
                digest.update(file.getPath().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                try (InputStream in = file.openStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
