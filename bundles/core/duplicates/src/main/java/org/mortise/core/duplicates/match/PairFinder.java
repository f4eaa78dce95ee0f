package org.mortise.core.duplicates.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the likely pairs among many records. Of one thread. */
public final class PairFinder {

    /** A key that so many have says nothing; their pairs are found by their other keys. */
    private final int largestBlock;

    private final MatchRule rule;
    private final Scorer scorer;
    private final List<Prepared> records = new ArrayList<>();
    private final Map<String, int[]> blocks = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private long compared;

    public PairFinder(MatchRule rule, int largestBlock) {
        this.rule = rule;
        this.scorer = new Scorer(rule);
        this.largestBlock = largestBlock;
    }

    /** Compares the record with those that were added before it. */
    public void add(Profile profile, Consumer<PairScore> likely) {
        int number = records.size();
        Set<Integer> partners = new HashSet<>();
        for (String key : Blocks.keys(rule, profile)) {
            int size = sizes.merge(key, 1, Integer::sum) - 1;
            int[] block = blocks.getOrDefault(key, new int[4]);
            if (size < largestBlock) {
                for (int i = 0; i < size; i++) {
                    partners.add(block[i]);
                }
                int[] room = size < block.length ? block : java.util.Arrays.copyOf(block, size * 2);
                room[size] = number;
                blocks.put(key, room);
            } else {
                blocks.remove(key);
            }
        }
        Prepared record = Prepared.of(rule, profile);
        records.add(record);
        for (int partner : partners) {
            compared++;
            scorer.likely(records.get(partner), record).ifPresent(likely);
        }
    }

    public long compared() {
        return compared;
    }
}
