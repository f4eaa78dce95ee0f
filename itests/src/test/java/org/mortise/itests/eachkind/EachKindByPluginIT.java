package org.mortise.itests.eachkind;

import java.util.List;
import java.util.Map;
import org.mortise.itests.harness.PluginJar;
import org.mortise.testkit.server.Json;

/** The walk through a type that a plugin without any code brought. */
public class EachKindByPluginIT extends EachKindQuality {

    @Override
    String type() {
        return "walkedToo";
    }

    @Override
    void makeType(String type, List<Map<String, Object>> fields) {
        PluginJar.of("walking", "1.0.0", "customers")
                .json(
                        "META-INF/mortise/types/" + type + ".json",
                        Json.object(
                                "name",
                                type,
                                "collection",
                                "walked-too",
                                "label",
                                "walking.walked",
                                "nameFields",
                                List.of("name"),
                                "fields",
                                fields))
                .install(instance())
                .expect(0);
    }
}
