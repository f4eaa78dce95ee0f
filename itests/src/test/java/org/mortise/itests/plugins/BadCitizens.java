package org.mortise.itests.plugins;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.mortise.itests.harness.PluginJar;
import org.mortise.testkit.server.Json;

/** Plugins that must not get in, each for a reason of its own. Unsigned; the vendor is "Tests". */
final class BadCitizens {

    private final Path folder;

    BadCitizens(Path folder) {
        this.folder = folder;
    }

    /** Nothing is wrong with this one, as long as it is signed. */
    Path harmless() {
        return PluginJar.of("citizen", "1.0.0").write(folder);
    }

    Path withBill() {
        return PluginJar.of("citizen", "1.1.0")
                .json(
                        "META-INF/sbom/citizen.cdx.json",
                        Json.object("bomFormat", "CycloneDX", "components", new Object[0]))
                .json(
                        "META-INF/mortise/permissions.json",
                        new Object[] {Json.object("name", "citizen.vote", "label", "Vote")})
                .write(folder);
    }

    Path next() {
        return PluginJar.of("citizen", "1.2.0").write(folder);
    }

    Path needsANewerApi() {
        return PluginJar.of("newer-api", "1.0.0")
                .header("Import-Package", "org.mortise.api.records;version=\"[99.0,100)\"")
                .write(folder);
    }

    Path importsInternals() {
        return PluginJar.of("internals", "1.0.0")
                .header("Import-Package", "org.mortise.core.persistence;mortise=core")
                .write(folder);
    }

    Path asksForWhatItDidNotDeclare() {
        return PluginJar.of("undeclared", "1.0.0")
                .json(
                        "META-INF/mortise/permissions.json",
                        new Object[] {Json.object("name", "sales.everything", "label", "Everything")})
                .write(folder);
    }

    /** Built against an API that never was. */
    Path callsAMethodThatDoesNotExist() throws IOException {
        Path api = source(
                "org/mortise/api/records/Records",
                "package org.mortise.api.records; public interface Records {" + " void teleport(String where); }");
        Path plugin = source(
                "com/badcitizen/Caller",
                "package com.badcitizen; public class Caller {"
                        + " void go(org.mortise.api.records.Records records) { records.teleport(\"away\"); } }");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), api.toString(), plugin.toString());
        if (result != 0) {
            throw new AssertionError("javac: " + result);
        }
        return PluginJar.of("caller", "1.0.0")
                .header("Import-Package", "org.mortise.api.records;version=\"[1.0,2)\"")
                .entry(
                        "com/badcitizen/Caller.class",
                        Files.readAllBytes(classes.resolve("com/badcitizen/Caller.class")))
                .write(folder);
    }

    private Path source(String name, String text) throws IOException {
        Path file = folder.resolve("sources").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** A copy with something added that the signer never saw. */
    Path tampered(Path signed) {
        return tampered(signed, "META-INF/mortise/i18n/en.json");
    }

    Path tampered(Path signed, String added) {
        Path copy = signed.resolveSibling("tampered-" + signed.getFileName());
        try (ZipFile from = new ZipFile(signed.toFile());
                OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
            to.putNextEntry(new ZipEntry(added));
            to.write("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
