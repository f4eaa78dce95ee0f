package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class EtcFolderTest {
    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private Path delivered;
    private Path own;

    @Before
    public void setUp() throws IOException {
        delivered = temporary.newFolder("distribution").toPath();
        own = temporary.newFolder("instance").toPath();
        write(delivered, "a.cfg", "one");
        write(delivered, "scripts/b.script", "one");
        assertEquals(List.of(), update());
    }

    @Test
    public void everythingComesAtTheFirstStart() throws IOException {
        assertEquals("one", read("a.cfg"));
        assertEquals("one", read("scripts/b.script"));
    }

    @Test
    public void aNewVersionReplacesWhatNobodyChangedAndAddsWhatIsNew() throws IOException {
        write(delivered, "a.cfg", "two");
        write(delivered, "c.cfg", "two");
        assertEquals(List.of(), update());
        assertEquals("two", read("a.cfg"));
        assertEquals("two", read("c.cfg"));
    }

    @Test
    public void changesOfTheAdministratorStay() throws IOException {
        write(own, "a.cfg", "mine");
        assertEquals(List.of(), update());
        assertEquals("mine", read("a.cfg"));
    }

    @Test
    public void whatBothChangedIsTold() throws IOException {
        write(own, "a.cfg", "mine");
        write(delivered, "a.cfg", "two");
        assertEquals(List.of("a.cfg"), update());
        assertEquals("mine", read("a.cfg"));
        assertEquals("two", read("a.cfg.new"));
        assertEquals("told once", List.of(), update());
    }

    @Test
    public void whatTheAdministratorDeletedStaysAway() throws IOException {
        Files.delete(own.resolve("a.cfg"));
        write(delivered, "a.cfg", "two");
        update();
        assertFalse(Files.exists(own.resolve("a.cfg")));
    }

    private List<String> update() {
        return new EtcFolder(delivered, own).update();
    }

    private String read(String name) throws IOException {
        return Files.readString(own.resolve(name));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
