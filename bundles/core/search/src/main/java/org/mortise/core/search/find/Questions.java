package org.mortise.core.search.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.mortise.core.search.find.Question.Part;
import org.mortise.core.search.index.Names;

/**
 * Makes the index's query of a question. The numbers are the ranking: the whole name before a word of the name, before the
 * beginning of one, before other fields, before typing errors. The best reading of a word counts, not their sum. That among equals
 * what was changed last comes first is the order of the documents, see {@link Lookup}.
 */
final class Questions {

    private static final float WHOLE_NAME = 40;
    private static final float NAME_WORD = 10;
    private static final float NAME_PREFIX = 6;
    private static final float WORD = 4;
    private static final float PREFIX = 2.5f;
    private static final float NAME_TYPO = 0.6f;
    private static final float TYPO = 0.3f;

    /** A typing error in the first letter is rare, and looking for it dear. */
    private static final int SURE_LETTERS = 1;

    private static final int MOST_SPELLINGS = 50;

    private final Question question;
    private final boolean typos;

    /** @param typos whether to find words with typing errors, too */
    Questions(Question question, boolean typos) {
        this.question = question;
        this.typos = typos;
    }

    /**
     * @param all whether the index holds no other types than the scope's
     * @param readable the documents that may be found; null for all
     */
    Query in(Scope scope, boolean all, Query readable) {
        BooleanQuery.Builder places = new BooleanQuery.Builder();
        if (!scope.wholly().isEmpty()) {
            boolean unfiltered = all && scope.partly().isEmpty();
            places.add(unfiltered ? everywhere() : typed(everywhere(), scope.wholly()), Occur.SHOULD);
        }
        for (Map.Entry<String, Scope.Partly> part : scope.partly().entrySet()) {
            places.add(typed(inFields(part.getValue()), Set.of(part.getKey())), Occur.SHOULD);
        }
        List<org.apache.lucene.search.BooleanClause> clauses = places.build().clauses();
        if (clauses.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        Query place = clauses.size() == 1 ? clauses.get(0).getQuery() : places.build();
        return readable == null
                ? place
                : new BooleanQuery.Builder()
                        .add(readable, Occur.FILTER)
                        .add(place, Occur.MUST)
                        .build();
    }

    private static Query typed(Query query, Set<String> types) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(ofTypes(types), Occur.FILTER)
                .build();
    }

    static Query ofTypes(Set<String> types) {
        List<BytesRef> terms = types.stream().map(BytesRef::new).toList();
        return terms.size() == 1
                ? new TermQuery(new Term(Names.TYPE, terms.get(0)))
                : new TermInSetQuery(Names.TYPE, terms);
    }

    private Query everywhere() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Part part : question.wanted()) {
            query.add(part.exact() ? exact(part) : word(part), Occur.MUST);
        }
        for (Part part : question.unwanted()) {
            query.add(phrase(Names.ALL, part), Occur.MUST_NOT);
        }
        query.add(boosted(new TermQuery(new Term(Names.WHOLE_NAME, question.whole())), WHOLE_NAME), Occur.SHOULD);
        return orDigits(query.build(), List.of(Names.DIGITS));
    }

    private static Query exact(Part part) {
        return best(List.of(boosted(phrase(Names.NAME, part), NAME_WORD), boosted(phrase(Names.ALL, part), WORD)));
    }

    private Query word(Part part) {
        List<Query> readings = new ArrayList<>();
        // Not constant: a word in a short name counts more.
        readings.add(new BoostQuery(new TermQuery(new Term(Names.NAME, part.word())), NAME_WORD));
        readings.add(boosted(prefix(Names.NAME, Names.NAME_PREFIXES, part.word()), NAME_PREFIX));
        readings.add(boosted(new TermQuery(new Term(Names.ALL, part.word())), WORD));
        readings.add(boosted(prefix(Names.ALL, Names.ALL_PREFIXES, part.word()), PREFIX));
        if (typos && part.tolerance() > 0) {
            readings.add(boosted(typo(Names.NAME, part), NAME_TYPO));
            readings.add(boosted(typo(Names.ALL, part), TYPO));
        }
        return best(readings);
    }

    private Query inFields(Scope.Partly partly) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Part part : question.wanted()) {
            List<Query> readings = new ArrayList<>();
            for (String field : partly.fields()) {
                boolean name = partly.nameFields().contains(field);
                addReadings(readings, part, Names.words(field), name);
            }
            query.add(best(readings), Occur.MUST);
        }
        for (Part part : question.unwanted()) {
            partly.fields().forEach(field -> query.add(phrase(Names.words(field), part), Occur.MUST_NOT));
        }
        if (partly.named()) {
            query.add(boosted(new TermQuery(new Term(Names.WHOLE_NAME, question.whole())), WHOLE_NAME), Occur.SHOULD);
        }
        return orDigits(
                query.build(), partly.phones().stream().map(Names::digits).toList());
    }

    private void addReadings(List<Query> readings, Part part, String field, boolean name) {
        readings.add(boosted(phrase(field, part), name ? NAME_WORD : WORD));
        if (!part.exact()) {
            readings.add(boosted(new PrefixQuery(new Term(field, part.word())), name ? NAME_PREFIX : PREFIX));
        }
        if (typos && part.tolerance() > 0) {
            readings.add(boosted(typo(field, part), name ? NAME_TYPO : TYPO));
        }
    }

    private Query orDigits(Query words, List<String> fields) {
        if (question.digits() == null || fields.isEmpty()) {
            return words;
        }
        List<Query> readings = new ArrayList<>(List.of(words));
        fields.forEach(field -> readings.add(boosted(new PrefixQuery(new Term(field, question.digits())), WORD)));
        return best(readings);
    }

    private static Query prefix(String words, String prefixes, String word) {
        return word.length() <= Names.LONGEST_PREFIX
                ? new TermQuery(new Term(prefixes, word))
                : new PrefixQuery(new Term(words, word));
    }

    private static Query typo(String field, Part part) {
        return new FuzzyQuery(new Term(field, part.word()), part.tolerance(), SURE_LETTERS, MOST_SPELLINGS, true);
    }

    private static Query phrase(String field, Part part) {
        return part.phrase()
                ? new PhraseQuery(field, part.terms().toArray(String[]::new))
                : new TermQuery(new Term(field, part.word()));
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    private static Query best(List<Query> readings) {
        return readings.size() == 1 ? readings.get(0) : new DisjunctionMaxQuery(readings, 0);
    }
}
