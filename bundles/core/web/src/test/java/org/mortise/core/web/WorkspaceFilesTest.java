package org.mortise.core.web;

import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class WorkspaceFilesTest {

    @Rule
    public final TemporaryFolder bundle = new TemporaryFolder();

    private WorkspaceFiles files;

    @Before
    public void bundle() throws Exception {
        write("web/index.html");
        write("web/assets/main-AbC_1.js");
        write("web/assets/main-AbC_1.js.gz");
        write("META-INF/secret.json");
        files = new WorkspaceFiles(this::entry);
    }

    @Test
    public void findsWhatTheBuildPutThere() {
        assertNotNull(files.find("/index.html"));
        assertSame(files.find("/assets/main-AbC_1.js"), files.find("/assets/main-AbC_1.js"));
    }

    @Test
    public void nothingElseOfTheBundle() {
        assertNull(files.find("/../META-INF/secret.json"));
        assertNull(files.find("/assets/../../META-INF/secret.json"));
        assertNull(files.find("/assets/main-AbC_1.js.gz"));
        assertNull(files.find("/assets"));
        assertNull(files.find("/"));
        assertNull(files.find("/none.js"));
    }

    private void write(String name) throws Exception {
        Path file = bundle.getRoot().toPath().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    private URL entry(String name) {
        try {
            Path file = bundle.getRoot().toPath().resolve(name);
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
