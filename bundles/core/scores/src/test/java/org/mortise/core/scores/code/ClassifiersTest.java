package org.mortise.core.scores.code;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.api.scores.Classification;
import org.mortise.api.scores.Classifier;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.testing.DirectCalls;

public class ClassifiersTest {

    private static final RecordType CARD = ScorersTest.type(
            ScorersTest.field("kind", FieldType.ENUMERATION, "Red", "Blue"),
            ScorersTest.field("open", FieldType.BOOLEAN),
            ScorersTest.field("note", FieldType.TEXT));
    private static final RecordData RECORD = new RecordData("card", UUID.randomUUID(), 1, Map.of());

    private final Classifiers classifiers = new Classifiers(new DirectCalls(), Capabilities.unlimited());

    @Test
    public void theLikeliestComesFirst() {
        add("kind", of("Red", 0.2), of("Blue", 0.7));
        add("open", of(true, 1));
        List<Classifiers.Answer> answers = classifiers.of(RECORD, CARD);
        assertEquals("kind", answers.get(0).field().name());
        assertEquals("Blue", answers.get(0).values().get(0).value());
        assertEquals(true, answers.get(1).values().get(0).value());
        assertNull(answers.get(1).problem());
    }

    @Test
    public void nothingIsSaidOfFieldsThatTheCallerDoesNotKnowOrThatAreWritten() {
        add("secret", of("x", 1));
        add("note", of("x", 1));
        assertEquals(List.of(), classifiers.of(RECORD, CARD));
    }

    @Test
    public void nonsenseIsAFailure() {
        for (Classification[] nonsense : new Classification[][] {
            {of("Green", 1)},
            {of("Red", 1.1)},
            {of("Red", Double.NaN)},
            {of("Red", 1), of("Red", 0.5)},
            {of(Reference.to("card", UUID.randomUUID()), 1)},
            {null},
            Collections.nCopies(21, of("Red", 1)).toArray(new Classification[0])
        }) {
            Classifier added = add("kind", nonsense);
            Classifiers.Answer answer = classifiers.of(RECORD, CARD).get(0);
            assertNotNull(Arrays.toString(nonsense), answer.problem());
            assertEquals(List.of(), answer.values());
            classifiers.removeClassifier(added);
        }
        add("kind", (Classification[]) null);
        assertNotNull(classifiers.of(RECORD, CARD).get(0).problem());
    }

    private Classifier add(String field, Classification... answer) {
        // Each an object of its own: a lambda without variables would be one for all.
        Classifier classifier = request -> answer == null ? null : Arrays.asList(answer);
        classifiers.addClassifier(
                classifier, Map.of("mortise.classifier", "c-" + field, "mortise.type", "card", "mortise.field", field));
        return classifier;
    }

    private static Classification of(Object value, double probability) {
        return new Classification(value, probability);
    }
}
