package org.mortise.checks;

import aQute.bnd.header.Attrs;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Element;

/** Components can come up: their classes are there, their names are their own, the types they name are imported. */
public class ComponentsTest {
    private final Violations violations = new Violations();
    private final Map<String, Bundle> names = new HashMap<>();

    @Test
    public void descriptorsResolve() throws Exception {
        for (Bundle bundle : Tree.bundles()) {
            for (String path :
                    bundle.manifest().getParameters("Service-Component").keySet()) {
                if (bundle.entries().contains(path)) {
                    check(bundle, path);
                } else {
                    violations.add(true, bundle + " lacks its descriptor " + path);
                }
            }
        }
        violations.assertNone("Component descriptors that do not resolve:");
    }

    private void check(Bundle bundle, String path) throws Exception {
        Element component = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bundle.read(path)))
                .getDocumentElement();
        String name = component.getAttribute("name");
        Bundle other = names.put(name, bundle);
        boolean anotherVersion =
                other != null && other != bundle && other.name().equals(bundle.name());
        violations.add(other != null && !anotherVersion, bundle + ": " + name + " is also a component of " + other);
        String type = attribute(component, "implementation", 0, "class");
        violations.add(
                !bundle.entries().contains(type.replace('.', '/') + ".class"), bundle + " lacks the class " + type);
        for (int i = 0; i < component.getElementsByTagName("provide").getLength(); i++) {
            known(bundle, name, attribute(component, "provide", i, "interface"));
        }
        for (int i = 0; i < component.getElementsByTagName("reference").getLength(); i++) {
            known(bundle, name, attribute(component, "reference", i, "interface"));
        }
    }

    private void known(Bundle bundle, String component, String type) {
        String name = type.substring(0, type.lastIndexOf('.'));
        Attrs imported = bundle.imports().get(name);
        boolean any = type.equals("org.osgi.service.component.AnyService");
        violations.add(
                imported == null
                        && !any
                        && !name.startsWith("java.")
                        && !bundle.entries().contains(type.replace('.', '/') + ".class"),
                bundle + ": " + component + " names " + type + ", which is neither inside nor imported");
    }

    private static String attribute(Element component, String tag, int index, String attribute) {
        return ((Element) component.getElementsByTagName(tag).item(index)).getAttribute(attribute);
    }
}
