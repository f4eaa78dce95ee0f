package org.mortise.itests.eachkind;

import java.util.List;
import java.util.Map;
import org.mortise.testkit.server.Json;

/** The walk through a type that an administrator made over REST. */
public class EachKindByRestIT extends EachKindQuality {

    @Override
    String type() {
        return "walked";
    }

    @Override
    void makeType(String type, List<Map<String, Object>> fields) {
        api().post(
                        "/api/metadata/types",
                        Json.object(
                                "name",
                                type,
                                "collection",
                                type + "s",
                                "label",
                                "Walked",
                                "nameFields",
                                List.of("name"),
                                "fields",
                                fields))
                .expect(201);
    }
}
