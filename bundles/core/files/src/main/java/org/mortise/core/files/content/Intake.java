package org.mortise.core.files.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/** Reads an upload into a file of its own, counts and hashes it on the way, and looks at what it is. Never in memory as a whole. */
public final class Intake {

    private static final int HEAD = 512;
    private static final int MAX_NAME = 255;

    private final Path folder;
    private final long maxBytes;
    private final Set<String> denied;

    /** @param denied endings of names in lower case, without the dot */
    public Intake(Path folder, long maxBytes, Set<String> denied) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.denied = Set.copyOf(denied);
    }

    record Received(Path path, String name, long size, String contentType, String sha256) {}

    long maxBytes() {
        return maxBytes;
    }

    Path folder() {
        return folder;
    }

    Received receive(String given, InputStream in) throws IOException {
        String name = name(given);
        refuseDenied(name);
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "upload", ".part");
        try {
            return read(path, name, in);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** What was taken in once before: today's rules for new files do not say anything about it. */
    Received again(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "return", ".part");
        try (DigestInputStream digested = new DigestInputStream(in, sha256())) {
            long size = Files.copy(digested, path, StandardCopyOption.REPLACE_EXISTING);
            return new Received(
                    path,
                    "",
                    size,
                    "",
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private Received read(Path path, String name, InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] head = new byte[0];
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int count = in.readNBytes(buffer, 0, buffer.length);
                    count > 0;
                    count = in.readNBytes(buffer, 0, buffer.length)) {
                if (size == 0) {
                    head = java.util.Arrays.copyOf(buffer, Math.min(count, HEAD));
                    refuseProgram(head);
                }
                size += count;
                if (size > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new Received(path, name, size, ContentTypes.of(name, head), sha256);
    }

    public static ProblemException tooLarge(long maxBytes) {
        return ProblemException.of(
                ProblemType.TOO_LARGE, "file-too-large", "A file may have at most " + maxBytes + " bytes.");
    }

    /** Without folders and what confuses file systems and headers. */
    static String name(String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        name = clean.toString().strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "file";
        }
        return name.length() <= MAX_NAME ? name : shortened(name);
    }

    /** With its ending, by which people and programs know what it is. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        int end = MAX_NAME - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    private void refuseDenied(String name) {
        // Windows ignores dots and blanks at the end of a name.
        String plain = name.replaceAll("[. ]+$", "").toLowerCase(Locale.ROOT);
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        if (plain.contains(".") && denied.contains(ending)) {
            throw ProblemException.invalid("file", "has the ending ." + ending + ", which is not taken here");
        }
    }

    /** Programs of Windows and Linux, whatever they are called. */
    private static void refuseProgram(byte[] head) {
        boolean windows = head.length > 64 && head[0] == 'M' && head[1] == 'Z';
        boolean linux = head.length > 4 && head[0] == 0x7F && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
        if (windows || linux) {
            throw ProblemException.invalid("file", "is a program, which is not taken here");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
