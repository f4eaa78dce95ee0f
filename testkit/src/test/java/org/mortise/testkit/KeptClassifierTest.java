package org.mortise.testkit;

import java.util.List;
import java.util.Map;
import org.mortise.api.records.RecordData;
import org.mortise.api.scores.Classification;
import org.mortise.api.scores.Classifier;

/** The contract, kept by a classifier that looks for a word. */
public class KeptClassifierTest extends ClassifierContract {

    @Override
    protected Classifier classifier(MemoryRecords records) {
        return request -> {
            String text = request.record().text("text");
            return text == null
                    ? List.of()
                    : List.of(new Classification(text.contains("?") ? "Question" : "Problem", 0.8));
        };
    }

    @Override
    protected RecordData example(MemoryRecords records) {
        return records.get("case", records.put("case", Map.of("text", "How?")));
    }

    @Override
    protected boolean possible(Object value) {
        return List.of("Question", "Problem").contains(value);
    }
}
