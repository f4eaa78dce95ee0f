package org.mortise.core.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file of the keys: a line each, the id and the key in Base64; readable by the account that runs Mortise, and by nobody else. */
final class KeyFile {

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    KeyFile(Path file) {
        this.file = file;
    }

    /** @return the keys; a first one is made where there is no file */
    SecretKeys read() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The keys of the secrets cannot be read: " + file, e);
        }
    }

    /** Adds a key, which is the one of today from now on. */
    SecretKeys add() {
        try {
            List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
            lines.add(line());
            Path fresh = temporary(lines);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return parse(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys of the secrets cannot be written: " + file, e);
        }
    }

    Path path() {
        return file;
    }

    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = temporary(List.of(line()));
        try {
            // A link, since it does not replace: of several nodes that start at once, one makes the key of all.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Nobody ever sees half a file, or one with the wrong mode. */
    private Path temporary(List<String> lines) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owned = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".secret-keys", null, owned);
        Files.write(fresh, lines);
        return fresh;
    }

    private String line() {
        byte[] id = new byte[ID_BYTES];
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        return HexFormat.of().formatHex(id) + " " + Base64.getEncoder().encodeToString(key);
    }

    private SecretKeys parse(List<String> lines) throws IOException {
        LinkedHashMap<String, SecretKey> keys = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+");
            byte[] key = parts.length == 2 ? decode(parts[1]) : new byte[0];
            if (key.length != KEY_BYTES) {
                throw new IOException("Not a line of an id and a key of 256 bits in Base64 (line "
                        + (lines.indexOf(line) + 1) + " of " + file + ")");
            }
            keys.put(parts[0], new SecretKeySpec(key, "AES"));
        }
        if (keys.isEmpty()) {
            throw new IOException("There is no key in " + file);
        }
        return new SecretKeys(keys);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
