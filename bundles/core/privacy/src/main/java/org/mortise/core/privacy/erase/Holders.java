package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody who keeps personal data beside records, as they come and go. */
public final class Holders {

    private static final Logger LOG = LoggerFactory.getLogger(Holders.class);

    private final Map<PersonalDataHolder, String> holders = new ConcurrentHashMap<>();

    public void add(PersonalDataHolder holder, String name) {
        holders.put(holder, name);
    }

    public void remove(PersonalDataHolder holder) {
        holders.remove(holder);
    }

    public Map<PersonalDataHolder, String> all() {
        return Map.copyOf(holders);
    }

    /** @param problems which holders failed */
    record Answers(List<ErasedPlace> places, List<String> problems) {}

    public List<Reference> same(List<Reference> persons) {
        PersonalDataRequest request = new PersonalDataRequest(null, persons, persons, List.of(), List.of());
        return holders.keySet().stream()
                .flatMap(holder -> holder.same(request).stream())
                .toList();
    }

    Answers erase(PersonalDataRequest request, Runnable alive) {
        return ask(request, alive, PersonalDataHolder::erase);
    }

    Answers remains(PersonalDataRequest request, Runnable alive) {
        return ask(request, alive, PersonalDataHolder::remains);
    }

    private Answers ask(
            PersonalDataRequest request,
            Runnable alive,
            BiFunction<PersonalDataHolder, PersonalDataRequest, List<ErasedPlace>> question) {
        List<ErasedPlace> places = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        holders.forEach((holder, name) -> {
            alive.run();
            try {
                places.addAll(question.apply(holder, request));
            } catch (RuntimeException e) {
                // Its message may have a value of the person in it.
                LOG.warn(
                        "{} could not do its part of erasure {}: {}",
                        name,
                        request.id(),
                        e.getClass().getName());
                problems.add(name + " failed (" + e.getClass().getSimpleName() + ")");
            }
        });
        return new Answers(places, problems);
    }
}
