package org.mortise.core.privacy.words;

/**
 * What looks for the words of a person, made once for many texts.
 *
 * @param strong for those by which nobody else is known
 * @param inShared for these and the parts of the name
 */
public record Matchers(Matcher strong, Matcher inShared) {

    public static Matchers of(Words words) {
        return new Matchers(new Matcher(words.strongTexts()), new Matcher(words.textsInShared()));
    }
}
