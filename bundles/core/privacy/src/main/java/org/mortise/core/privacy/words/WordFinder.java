package org.mortise.core.privacy.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordType;
import org.mortise.core.privacy.circle.Circle;
import org.mortise.core.privacy.circle.Member;
import org.mortise.core.privacy.circle.Member.Role;

/** Collects the values of a person, those of former times included, and says which of them are nobody else's. */
public final class WordFinder {

    private static final int PHONE_DIGITS = 7;
    private static final int NUMBER_LENGTH = 6;
    private static final int TEXT_LENGTH = 20;
    private static final int NAME_LENGTH = 4;
    private static final int MOST_NAMES = 100;

    private final PastValues past;
    private final Others others;

    /** The values that fields of a record had before, in the JSON form. */
    @FunctionalInterface
    public interface PastValues {
        void each(RecordType type, UUID id, BiConsumer<String, Object> fieldAndValue);
    }

    /** Whether a record that is not of the person has this value in the field. */
    @FunctionalInterface
    public interface Others {
        boolean have(RecordType type, Field field, String value, Collection<UUID> except);
    }

    public WordFinder(PastValues past, Others others) {
        this.past = past;
        this.others = others;
    }

    public Words of(Circle circle) {
        Map<String, Word> strong = new LinkedHashMap<>();
        Map<String, Word> names = new LinkedHashMap<>();
        Set<Word> all = new LinkedHashSet<>();
        Set<String> files = new LinkedHashSet<>();
        Set<UUID> persons = new LinkedHashSet<>();
        circle.of(Role.PERSON).forEach(member -> persons.add(member.record().id()));
        for (Member member : circle.all()) {
            if (member.role() != Role.SHARED) {
                Map<String, Set<String>> parts = new LinkedHashMap<>();
                files(member, files);
                values(member, (field, text) -> {
                    Word word = new Word(member.type().name() + "." + field.name(), text);
                    all.add(word);
                    if (member.role() == Role.PERSON) {
                        if (member.type().nameFields().contains(field.name())) {
                            parts.computeIfAbsent(field.name(), any -> new LinkedHashSet<>())
                                    .add(text);
                        } else if (strong(member.type(), field, text, persons)) {
                            strong.putIfAbsent(text, word);
                            digits(field, text)
                                    .ifPresent(form -> strong.putIfAbsent(form, new Word(word.field(), form)));
                        }
                    }
                });
                names(member.type(), parts, strong, names);
            }
        }
        return new Words(
                List.copyOf(strong.values()), List.copyOf(names.values()), List.copyOf(all), List.copyOf(files));
    }

    private void values(Member member, BiConsumer<Field, String> consumer) {
        RecordType type = member.type();
        List<Field> personal = PersonalFields.of(type);
        for (Field field : personal) {
            each(field, JsonForm.of(member.record().get(field.name())), consumer);
        }
        past.each(
                type,
                member.record().id(),
                (name, value) -> personal.stream()
                        .filter(field -> field.name().equals(name))
                        .forEach(field -> each(field, value, consumer)));
    }

    private void files(Member member, Set<String> files) {
        List<Field> fields = PersonalFields.of(member.type()).stream()
                .filter(field -> field.type() == FieldType.FILE)
                .toList();
        fields.forEach(field -> file(JsonForm.of(member.record().get(field.name())), files));
        past.each(member.type(), member.record().id(), (name, value) -> {
            if (fields.stream().anyMatch(field -> field.name().equals(name))) {
                file(value, files);
            }
        });
    }

    private static void file(Object json, Set<String> files) {
        if (json instanceof Map<?, ?> file && file.get("sha256") instanceof String sha256) {
            files.add(sha256);
        }
    }

    private static void each(Field field, Object json, BiConsumer<Field, String> consumer) {
        Leaves.each(field, json, field.personal(), (leaf, text) -> {
            if (!text.isBlank()) {
                consumer.accept(leaf, text.strip());
            }
        });
    }

    private boolean strong(RecordType type, Field field, String text, Set<UUID> persons) {
        return switch (field.type()) {
            case EMAIL -> true;
            case PHONE -> text.chars().filter(Character::isDigit).count() >= PHONE_DIGITS;
            case LONG_TEXT, RICH_TEXT -> text.length() >= TEXT_LENGTH;
            case TEXT ->
                text.length() >= NUMBER_LENGTH
                        && text.chars().anyMatch(Character::isDigit)
                        && !others.have(type, field, text, persons);
            default -> false;
        };
    }

    private static java.util.Optional<String> digits(Field field, String text) {
        String digits = text.replaceAll("[^0-9]", "");
        boolean other = field.type() == FieldType.PHONE && !digits.equals(text) && digits.length() >= PHONE_DIGITS;
        return other ? java.util.Optional.of(digits) : java.util.Optional.empty();
    }

    /** First name and last name in both orders, of all times; a name of one part is many people's. */
    private static void names(
            RecordType type, Map<String, Set<String>> parts, Map<String, Word> strong, Map<String, Word> names) {
        String label = type.name() + ".name";
        parts.values()
                .forEach(texts -> texts.stream()
                        .filter(text -> text.length() >= NAME_LENGTH)
                        .forEach(text -> names.putIfAbsent(text, new Word(label, text))));
        List<Set<String>> ordered = new ArrayList<>();
        type.nameFields().forEach(name -> ordered.add(parts.getOrDefault(name, Set.of())));
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                if (i != j) {
                    String between = i < j ? " " : ", ";
                    joined(ordered.get(i), ordered.get(j), between, label, strong);
                    joined(ordered.get(i), ordered.get(j), " ", label, strong);
                }
            }
        }
    }

    private static void joined(
            Set<String> first, Set<String> second, String between, String label, Map<String, Word> strong) {
        int made = 0;
        for (String one : first) {
            for (String other : second) {
                if (++made <= MOST_NAMES) {
                    String name = one + between + other;
                    strong.putIfAbsent(name, new Word(label, name));
                }
            }
        }
    }
}
