package org.mortise.testkit;

import java.util.List;
import java.util.Map;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.Query;
import org.mortise.api.records.Write;

/** The contract, kept by the smallest demonstration. */
public class KeptDemoDataTest extends DemoDataContract {

    @Override
    protected DemoData demo() {
        return request -> {
            Query own = Query.of("card").where("externalId==demo-card-*");
            if (request.records().query(own).items().isEmpty()) {
                request.records()
                        .writeAll(List.of(Write.create(
                                "card",
                                Map.of(
                                        "externalId",
                                        "demo-card-1",
                                        "points",
                                        request.random().nextInt(100)))));
            }
        };
    }
}
