package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataItem;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Reference;

/** What the platform relies on in every {@link PersonalDataHolder}. */
public abstract class PersonalDataHolderContract {

    /** The same each time it is asked for in one test: with what was kept. */
    protected abstract PersonalDataHolder holder();

    /** Has the holder keep something of a person, and says who it is. Another person at each call. */
    protected abstract PersonalDataRequest person() throws Exception;

    /** What the platform does before your holder is called: the records of the person are emptied. Nothing, if you read none. */
    protected void emptied(PersonalDataRequest person) {}

    @Test
    public void nothingRemainsOfWhoWasErased() throws Exception {
        PersonalDataRequest person = person();
        assertTrue("something is done", count(erase(person)) > 0);
        assertEquals(0, count(remains(person)));
        assertEquals(Map.of(), export(person));
    }

    /** A server may have stopped in the middle. */
    @Test
    public void erasingTwiceIsErasingOnce() throws Exception {
        PersonalDataRequest person = person();
        erase(person);
        erase(person);
        assertEquals(0, count(remains(person)));
    }

    @Test
    public void everybodyElseIsLeftAlone() throws Exception {
        PersonalDataRequest other = person();
        Map<String, String> kept = export(other);
        erase(person());
        assertEquals(kept, export(other));
        assertTrue("there is still something to erase", count(erase(other)) > 0);
    }

    @Test
    public void whoIsNotKnownIsBorne() {
        List<Reference> nobody = List.of(Reference.to("contact", UUID.randomUUID()));
        PersonalDataRequest stranger = new PersonalDataRequest(UUID.randomUUID(), nobody, nobody, List.of(), List.of());
        assertNotNull("an empty list for nobody", holder().same(stranger));
        assertEquals(Map.of(), export(stranger));
        erase(stranger);
        assertEquals(0, count(remains(stranger)));
    }

    /** Reports are kept when the person has long gone. */
    @Test
    public void reportsNameNobody() throws Exception {
        PersonalDataRequest person = person();
        List<ErasedPlace> report = erase(person);
        for (String word : person.words()) {
            report.forEach(each -> assertFalse(
                    "the report names the person",
                    (each.place() + " " + each.what()).toLowerCase().contains(word.toLowerCase())));
        }
    }

    private List<ErasedPlace> erase(PersonalDataRequest person) {
        emptied(person);
        List<ErasedPlace> places = holder().erase(person);
        assertNotNull("an empty list for nothing", places);
        return places;
    }

    private List<ErasedPlace> remains(PersonalDataRequest person) {
        List<ErasedPlace> places = holder().remains(person);
        assertNotNull("an empty list for nothing", places);
        return places;
    }

    private static long count(List<ErasedPlace> places) {
        return places.stream().mapToLong(ErasedPlace::count).sum();
    }

    /** Name → content. */
    private Map<String, String> export(PersonalDataRequest person) {
        // An export has no id: it is no erasure.
        List<PersonalDataItem> items = holder().export(new PersonalDataRequest(
                null, person.persons(), person.records(), person.words(), person.files()));
        assertNotNull("an empty list for nothing", items);
        Map<String, String> files = new TreeMap<>();
        for (PersonalDataItem item : items) {
            assertTrue(item.name() + " has no folders", item.name().matches("[^/\\\\]+"));
            assertEquals("no name twice", null, files.put(item.name(), content(item)));
        }
        return files;
    }

    private static String content(PersonalDataItem item) {
        try (InputStream in = item.content().open()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(item.name() + " cannot be read", e);
        }
    }
}
