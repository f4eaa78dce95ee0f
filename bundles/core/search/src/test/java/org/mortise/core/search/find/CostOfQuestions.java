package org.mortise.core.search.find;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.api.security.AccessLevel;
import org.mortise.core.search.FakeGrants;
import org.mortise.core.search.FakeRecords;
import org.mortise.core.search.TestSearch;
import org.mortise.core.search.index.Documents;
import org.mortise.core.search.index.Index;
import org.mortise.core.search.index.IndexState;

/**
 * Processor time of the index alone, without server and database, for a machine that others use too: {@code main} prints for
 * each number of contacts what putting one in costs, and each kind of question. Not a test.
 */
public final class CostOfQuestions {

    private static final String[] SYLLABLES = {
        "ba", "ro", "mi", "ten", "sar", "lo", "vik", "an", "del", "our", "ka", "nes", "po", "ri", "tho", "mar", "els",
        "ing", "for", "wen"
    };
    private static final String CHINESE = "王李张刘陈杨赵黄周吴伟芳娜敏静丽强磊军洋勇艳杰涛明超";
    private static final int QUESTIONS = 400;

    private final Random random = new Random(1);
    private final List<String> firsts = words(300, 2);
    private final List<String> lasts = words(2000, 3);
    private final RecordType contact = new FakeRecords()
            .type(
                    "contact",
                    new FieldBuilder("email", FieldType.EMAIL).build(),
                    new FieldBuilder("phone", FieldType.PHONE).build(),
                    new FieldBuilder("city", FieldType.TEXT).build(),
                    new FieldBuilder("owner", FieldType.REFERENCE)
                            .target("user")
                            .build());
    private final List<UUID> users =
            java.util.stream.Stream.generate(UUID::randomUUID).limit(1_000).toList();

    private CostOfQuestions() {}

    public static void main(String[] sizes) throws Exception {
        new CostOfQuestions().run(sizes);
    }

    private void run(String... sizes) throws Exception {
        Path folder = TestSearch.folder();
        try (Index index = Index.create(folder, IndexState.begin(UUID.randomUUID(), 0), 64)) {
            int filled = 0;
            for (String size : sizes) {
                long begin = cpu();
                for (; filled < Integer.parseInt(size); filled++) {
                    RecordData record = record(filled);
                    index.put(record.id(), Documents.of(contact, record));
                }
                index.refresh();
                index.commit();
                System.out.printf(
                        "%s records, %d MB in %d segments; the last cost %.3f ms each%n",
                        size, index.bytes() / 1_000_000, segments(index), (cpu() - begin) / 1e6 / Math.max(1, filled));
                ask(index, size);
            }
        }
    }

    private static int segments(Index index) throws Exception {
        IndexSearcher searcher = index.acquire();
        try {
            return searcher.getLeafContexts().size();
        } finally {
            index.release(searcher);
        }
    }

    /** For an administrator, for own records, and for those of a team: a thousand users in fifty teams. */
    private void ask(Index index, String size) throws Exception {
        FakeGrants grants = new FakeGrants();
        grants.colleagues.clear();
        grants.colleagues.addAll(users.subList(0, 20));
        grants.teams.add(UUID.randomUUID());
        ask(index, size + " all", null);
        for (AccessLevel level : List.of(AccessLevel.OWN, AccessLevel.TEAM)) {
            grants.read("contact", level);
            Rights rights = new Rights(grants.being(users.get(0)), List.of(contact), java.util.Set::of);
            ask(index, size + " " + level, rights.filter(List.of(contact)));
        }
    }

    private void ask(Index index, String size, Query readable) throws Exception {
        Map<String, Supplier<String>> kinds = new java.util.LinkedHashMap<>();
        kinds.put("word", () -> pick(lasts));
        // A page of hits, however few records there are.
        kinds.put("first name", () -> pick(firsts));
        kinds.put("two words", () -> pick(firsts) + " " + pick(lasts));
        kinds.put("prefix 1", () -> pick(lasts).substring(0, 1));
        kinds.put("prefix 3", () -> pick(lasts).substring(0, 3));
        kinds.put("prefix 6", () -> pick(lasts).substring(0, 6));
        kinds.put("typing error", () -> swapped(pick(lasts)));
        kinds.put("everywhere", () -> "example");
        kinds.put("chinese", () -> chinese(2));
        kinds.put("telephone", () -> String.valueOf(1_000_000 + random.nextInt(9_000_000)));
        for (int warm = 0; warm < 2; warm++) {
            boolean tell = warm == 1;
            for (Map.Entry<String, Supplier<String>> kind : kinds.entrySet()) {
                double[] costs = new double[QUESTIONS];
                for (int i = 0; i < QUESTIONS; i++) {
                    String text = kind.getValue().get();
                    long begin = cpu();
                    once(index, text, readable);
                    costs[i] = (cpu() - begin) / 1e6;
                }
                Arrays.sort(costs);
                if (tell) {
                    System.out.printf(
                            "%14s %-13s CPU p50 %.2f, p99 %.2f ms%n",
                            size, kind.getKey(), costs[QUESTIONS / 2], costs[QUESTIONS * 99 / 100]);
                }
            }
        }
    }

    private void once(Index index, String text, Query readable) throws Exception {
        Question question = Question.parse(text);
        IndexSearcher searcher = index.acquire();
        try {
            Lookup lookup = new Lookup(searcher);
            Scope scope = Scope.of(List.of(contact), (type, field) -> true, type -> true);
            boolean all = scope.wholly().containsAll(lookup.types());
            if (lookup.find(new Questions(question, false).in(scope, all, readable), null, 21, false)
                            .size()
                    < 3) {
                lookup.find(new Questions(question, true).in(scope, all, readable), null, 21, true);
            }
        } finally {
            index.release(searcher);
        }
    }

    private RecordData record(int number) {
        String first = pick(firsts);
        String last = pick(lasts);
        return new RecordData(
                "contact",
                new UUID(number, random.nextLong()),
                1,
                Map.of(
                        "name",
                        number % 100 == 0 ? chinese(3) : first + " " + last,
                        "email",
                        first + "." + last + number + "@example.com",
                        "phone",
                        "+1202" + (1_000_000 + random.nextInt(9_000_000)),
                        "city",
                        "City" + random.nextInt(200),
                        "owner",
                        Reference.to("user", users.get(random.nextInt(users.size()))),
                        "modifiedAt",
                        Instant.now().minusSeconds(random.nextInt(63_072_000))));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String chinese(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHINESE.charAt(random.nextInt(CHINESE.length())));
        }
        return text.toString();
    }

    private List<String> words(int count, int syllables) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int s = 0; s < syllables; s++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
        return words;
    }

    private static String swapped(String word) {
        return word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
