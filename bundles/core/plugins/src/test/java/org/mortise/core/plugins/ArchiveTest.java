package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.core.inspection.FileHash;

public class ArchiveTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Path original;
    private Archive archive;

    @Before
    public void makeFile() throws IOException {
        original = Files.writeString(folder.newFile("upload.jar").toPath(), "first");
        archive = new Archive(folder.getRoot().toPath().resolve("plugins"));
    }

    @Test
    public void aFileIsCopiedThenMovedToItsPlaceOverTheFormerOne() throws IOException {
        archive.keep(archive.receive(original), "loyalty", "1.0.0");
        Files.writeString(original, "second");
        Path received = archive.receive(original);
        Path kept = archive.keep(received, "loyalty", "1.0.0");
        assertEquals("second", Files.readString(kept));
        assertFalse(Files.exists(received));
        assertTrue(Files.exists(original));
        assertEquals(kept, archive.find("loyalty", "1.0.0").orElseThrow());
    }

    @Test
    public void aKeptFileThatWasChangedIsNoticed() throws IOException {
        Path kept = archive.keep(archive.receive(original), "loyalty", "1.0.0");
        String installed = FileHash.sha256(original);
        assertTrue(archive.unchanged(kept, installed));
        Files.writeString(kept, "firsT");
        assertFalse(archive.unchanged(kept, installed));
    }

    @Test
    public void pruningLeavesTheKeptVersionsAndOtherPlugins() {
        for (String id : List.of("loyalty", "loyalty-2", "loyalty-plus")) {
            archive.keep(archive.receive(original), id, "1.0.0");
            archive.keep(archive.receive(original), id, "1.1.0-rc1");
        }
        archive.prune("loyalty", List.of("1.1.0-rc1"));
        assertTrue(archive.find("loyalty", "1.0.0").isEmpty());
        assertTrue(archive.find("loyalty", "1.1.0-rc1").isPresent());
        assertTrue(archive.find("loyalty-2", "1.0.0").isPresent());
        assertTrue(archive.find("loyalty-plus", "1.0.0").isPresent());
    }

    @Test
    public void whatWasOnlyReceivedGoesAtTheNextStart() {
        Path received = archive.receive(original);
        archive.discardReceived();
        assertFalse(Files.exists(received));
        new Archive(folder.getRoot().toPath().resolve("never-used")).discardReceived();
    }
}
