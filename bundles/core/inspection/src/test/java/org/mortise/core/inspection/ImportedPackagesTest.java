package org.mortise.core.inspection;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.Test;
import org.mortise.core.inspection.ImportedPackages.Import;

public class ImportedPackagesTest {

    @Test
    public void namesRangesAndWhatIsOptionalAreRead() {
        assertEquals(
                List.of(
                        new Import("a.b", "[1.0,2)", false),
                        new Import("c", "0.0.0", true),
                        new Import("d", "1.2", false),
                        new Import("e", "1.2", false)),
                read("a.b;version=\"[1.0,2)\",c;resolution:=optional, d;e;version=1.2;x=\"y,z\""));
    }

    @Test
    public void nothingIsImportedByNothing() {
        assertEquals(List.of(), ImportedPackages.of(null));
        assertEquals(List.of(), ImportedPackages.of(new Manifest()));
    }

    private static List<Import> read(String header) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Import-Package", header);
        return ImportedPackages.of(manifest);
    }
}
