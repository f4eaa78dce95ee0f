package org.mortise.core.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The migrations of a plugin, as far as its changelog shows them: they only add, since an administrator may go back to the
 * version before, and they touch tables of the plugin alone. Plain SQL cannot be judged and is told of.
 */
public final class MigrationCheck {

    private static final Set<String> BACKWARD = Set.of(
            "dropTable",
            "dropColumn",
            "dropAllForeignKeyConstraints",
            "renameTable",
            "renameColumn",
            "modifyDataType",
            "delete");
    private static final Set<String> PLAIN = Set.of("sql", "sqlFile", "customChange", "executeCommand");

    private MigrationCheck() {}

    /**
     * @param plugin the id, the first part of its tables' names
     * @throws IOException when the jar cannot be read
     */
    public static List<Finding> check(JarFile jar, String plugin) throws IOException {
        var headers = jar.getManifest() == null ? null : jar.getManifest().getMainAttributes();
        String changelog = headers == null ? null : headers.getValue("Mortise-Migrations");
        if (changelog == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        String name = String.valueOf(headers.getValue("Bundle-SymbolicName")).replaceFirst(";.*", "");
        if (!changelog.startsWith("db/" + name + "/")) {
            findings.add(Finding.error(
                    changelog, "must stand in db/" + name + "/: Liquibase passes over a path that another bundle has"));
        }
        ZipEntry entry = jar.getEntry(changelog);
        if (entry == null) {
            findings.add(Finding.error(changelog, "is named by Mortise-Migrations and not in the file"));
            return findings;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            changes(parser().parse(in).getElementsByTagName("*"), changelog, plugin.replace('-', '_') + "_", findings);
        } catch (SAXException e) {
            findings.add(Finding.error(changelog, "cannot be read as XML: " + e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return findings;
    }

    private static void changes(NodeList elements, String changelog, String prefix, List<Finding> findings) {
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            String change = element.getLocalName();
            String table = element.getAttribute("tableName");
            if (BACKWARD.contains(change)) {
                findings.add(Finding.error(
                        changelog,
                        "has a " + change + " of " + table + ": the version before could not run on the result"));
            } else if (PLAIN.contains(change)) {
                findings.add(Finding.warning(changelog, "has a " + change + ", which nobody can check"));
            } else if (!table.isEmpty() && !table.startsWith(prefix)) {
                findings.add(Finding.error(
                        changelog,
                        "has a " + change + " of " + table + "; tables of this plugin begin with " + prefix));
            }
        }
    }

    /** Without document types, so that a plugin's file cannot make us read others. */
    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // The default one writes to standard error.
        builder.setErrorHandler(null);
        return builder;
    }
}
