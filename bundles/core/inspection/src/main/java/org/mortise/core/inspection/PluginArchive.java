package org.mortise.core.inspection;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/**
 * A plugin's file: the jar of a bundle, or a KAR with several, of which one, the main bundle, describes the plugin and the others
 * are its libraries. What it is shows in its entries, since the name of a file is lost on its way. The bundles of a KAR are
 * unpacked into temporary files, which go when it is closed. Not safe for many threads.
 */
public final class PluginArchive implements Closeable {

    static final String REPOSITORY = "repository/";
    private static final int MAX_BUNDLES = 100;
    /** All bundles together; what unpacks to more means harm. */
    private static final long MAX_UNPACKED = 256L * 1024 * 1024;

    /**
     * Something that keeps a KAR from being a plugin.
     *
     * @param code the stable name of the reason
     * @param detail for people
     */
    public record Mistake(String code, String detail) {}

    private final JarFile file;
    private final List<JarFile> unpacked = new ArrayList<>();
    private List<Mistake> mistakes = List.of();
    private List<JarFile> bundles;

    private PluginArchive(JarFile file) {
        this.file = file;
        this.bundles = List.of(file);
    }

    /** @throws ZipException when it, or a bundle in it, is no jar, or too large */
    public static PluginArchive open(Path path) throws IOException {
        PluginArchive archive = new PluginArchive(new JarFile(path.toFile(), false));
        try {
            if (isKar(archive.file)) {
                archive.unpack();
            }
            return archive;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static boolean isKar(JarFile file) throws IOException {
        return BundleHeaders.symbolicName(file) == null
                && file.stream().anyMatch(entry -> entry.getName().startsWith(REPOSITORY));
    }

    /** What is wrong with the KAR; as long as there is something, nothing can be said of its bundles. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** The bundle that describes the plugin; of a file that is no plugin's, the file. */
    public JarFile main() {
        return bundles.get(0);
    }

    /** The other bundles, in the order of their names in the file. */
    public List<JarFile> libraries() {
        return bundles.subList(1, bundles.size());
    }

    /** All of them, the main one first. */
    public List<JarFile> bundles() {
        return bundles;
    }

    private void unpack() throws IOException {
        List<JarEntry> jars = file.stream()
                .filter(entry -> KarCheck.isBundle(entry.getName()))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
        if (jars.size() > MAX_BUNDLES) {
            throw new ZipException("it has more than " + MAX_BUNDLES + " bundles");
        }
        long left = MAX_UNPACKED;
        for (JarEntry jar : jars) {
            left -= unpack(jar, left);
        }
        KarCheck check = new KarCheck(file, unpacked, jars);
        mistakes = check.mistakes();
        if (mistakes.isEmpty()) {
            bundles = check.mainFirst();
        }
    }

    /** @return how much it was */
    private long unpack(JarEntry entry, long limit) throws IOException {
        Path target = Files.createTempFile("mortise-kar", ".jar");
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > limit) {
                    throw new ZipException("its bundles are larger than " + MAX_UNPACKED + " bytes");
                }
                out.write(buffer, 0, count);
            }
            out.close();
            unpacked.add(new JarFile(target.toFile(), false));
            return size;
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw new ZipException(entry.getName() + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        for (JarFile bundle : unpacked) {
            bundle.close();
            Files.deleteIfExists(Path.of(bundle.getName()));
        }
    }
}
