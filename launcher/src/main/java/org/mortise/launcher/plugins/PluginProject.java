package org.mortise.launcher.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mortise.launcher.LauncherVersion;

/**
 * The files of a new plugin, from the templates beside this class, in which {@code @id@} and the like stand for what differs.
 *
 * @param type the name of its record type
 * @param name for people
 */
record PluginProject(String id, String type, String name, String vendor, String javaPackage) {

    private static final String META = "src/main/resources/META-INF/";

    void write(Path folder, Path distribution) throws IOException {
        Map<String, String> values = values(distribution);
        for (Map.Entry<String, String> file : files().entrySet()) {
            String text = filled(read(file.getKey()), values);
            Path target = folder.resolve(filled(file.getValue(), values));
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
        }
    }

    /** Where each template goes. */
    private static Map<String, String> files() {
        String main = "src/main/java/@folder@/";
        String test = "src/test/java/@folder@/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", "pom.xml");
        files.put("bnd.bnd", "bnd.bnd");
        files.put("README.md", "README.md");
        files.put("gitignore", ".gitignore");
        files.put("plugin.json", META + "mortise/plugin.json");
        files.put("type.json", META + "mortise/types/@type@.json");
        files.put("en.json", META + "mortise/i18n/en.json");
        files.put("zh-CN.json", META + "mortise/i18n/zh-CN.json");
        files.put("module.json", META + "mortise/ui/module.json");
        files.put("main.js", META + "mortise/ui/main.js");
        files.put("persistence.xml", META + "persistence.xml");
        files.put("changelog.xml", "src/main/resources/db/@package@/changelog.xml");
        files.put("Entity.java", main + "@Type@.java");
        files.put("Summary.java", main + "Summary.java");
        files.put("SummaryResource.java", main + "SummaryResource.java");
        files.put("SummaryTest.java", test + "SummaryTest.java");
        files.put("DescriptionsTest.java", test + "DescriptionsTest.java");
        files.put("PluginIT.java", test + "PluginIT.java");
        return files;
    }

    private Map<String, String> values(Path distribution) {
        String plural = type.endsWith("s") ? type : type + "s";
        Map<String, String> values = new LinkedHashMap<>();
        values.put("@id@", id);
        values.put("@type@", type);
        values.put("@Type@", type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
        values.put("@collection@", plural.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        values.put("@table@", id + "_" + type.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        values.put("@name@", name);
        values.put("@vendor@", vendor);
        values.put("@package@", javaPackage);
        values.put("@folder@", javaPackage.replace('.', '/'));
        values.put("@mortise@", LauncherVersion.current());
        values.put("@home@", distribution.toString());
        return values;
    }

    private static String read(String template) throws IOException {
        try (InputStream in = PluginProject.class.getResourceAsStream("project/" + template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String filled(String text, Map<String, String> values) {
        String result = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            result = result.replace(value.getKey(), value.getValue());
        }
        return result;
    }
}
