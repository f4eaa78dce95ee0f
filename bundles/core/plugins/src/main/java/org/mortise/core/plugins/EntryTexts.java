package org.mortise.core.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mortise.api.errors.ProblemException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Takes single facts out of the JSON and XML files of a plugin. */
final class EntryTexts {

    private final ObjectMapper json = new ObjectMapper();

    /** A text at the top of a JSON file. */
    String jsonText(Entries entries, String path, String key) throws IOException {
        try (InputStream stream = entries.open(path).orElseThrow(() -> missing(path))) {
            JsonNode value = json.readTree(stream).get(key);
            if (value == null || !value.isTextual()) {
                throw unreadable(path, "has no \"" + key + "\"");
            }
            return value.asText();
        } catch (JsonProcessingException e) {
            throw unreadable(path, "cannot be read as JSON: " + e.getOriginalMessage());
        }
    }

    List<String> persistenceUnits(Entries entries, String path) throws IOException {
        try (InputStream stream = entries.open(path).orElseThrow(() -> missing(path))) {
            DocumentBuilder builder = parser().newDocumentBuilder();
            // The default one writes to standard error.
            builder.setErrorHandler(null);
            NodeList units = builder.parse(stream).getElementsByTagNameNS("*", "persistence-unit");
            List<String> names = new ArrayList<>();
            for (int i = 0; i < units.getLength(); i++) {
                names.add(((Element) units.item(i)).getAttribute("name"));
            }
            return names;
        } catch (SAXException e) {
            throw unreadable(path, "cannot be read as XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without document types, so that a plugin's file cannot make us read others. */
    private static DocumentBuilderFactory parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    private static ProblemException missing(String path) {
        return unreadable(path, "is named by the manifest and not in the file");
    }

    private static ProblemException unreadable(String path, String problem) {
        return Refusals.invalid("plugin-contents-invalid", path + " " + problem + ".");
    }
}
