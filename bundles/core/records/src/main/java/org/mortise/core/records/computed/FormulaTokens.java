package org.mortise.core.records.computed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a formula apart. Only what stands here ever reaches the expression library: no assignment, no loop, no access to
 * properties or elements, no method. That is the first wall of the sandbox; the library's own settings are the second.
 */
final class FormulaTokens {

    static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 30;
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "true", "false", "null");
    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s+)"
            + "|(?<number>[0-9]{1,30}(\\.[0-9]{1,30})?)"
            + "|(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")"
            + "|(?<name>[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*)"
            + "|(?<sign><=|>=|==|!=|&&|\\|\\||\\?\\?|\\?:|[-+*/%(),?:<>!])");

    /** What a token is. */
    enum Kind {
        NUMBER,
        TEXT,
        WORD,
        FIELD,
        FUNCTION,
        SIGN
    }

    /** @param position of its first character, beginning with 1 */
    record Token(Kind kind, String text, int position) {}

    private FormulaTokens() {}

    static List<Token> of(String formula) {
        if (formula.length() > MAX_LENGTH) {
            throw new FormulaProblem(0, "must have at most " + MAX_LENGTH + " characters");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(formula);
        int at = 0;
        while (at < formula.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new FormulaProblem(at + 1, "\"" + formula.charAt(at) + "\" is not known in a formula");
            }
            at = matcher.end();
            if (matcher.group("space") == null) {
                tokens.add(token(matcher, formula));
            }
        }
        if (tokens.isEmpty()) {
            throw new FormulaProblem(0, "is empty");
        }
        requireShallow(tokens);
        return tokens;
    }

    private static Token token(Matcher matcher, String formula) {
        int position = matcher.start() + 1;
        String text = matcher.group();
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, text, position);
        }
        if (matcher.group("text") != null) {
            return new Token(Kind.TEXT, text, position);
        }
        if (matcher.group("sign") != null) {
            return new Token(Kind.SIGN, text, position);
        }
        if (WORDS.contains(text)) {
            return new Token(Kind.WORD, text, position);
        }
        boolean called = formula.substring(matcher.end()).stripLeading().startsWith("(");
        return new Token(called ? Kind.FUNCTION : Kind.FIELD, text, position);
    }

    /** The parser of the library recurses, also over signs in front of a value and over alternatives. */
    private static void requireShallow(List<Token> tokens) {
        int depth = 0;
        int run = 0;
        int alternatives = 0;
        for (Token token : tokens) {
            boolean sign = token.kind() == Kind.SIGN;
            depth += sign && token.text().equals("(") ? 1 : sign && token.text().equals(")") ? -1 : 0;
            run = sign || token.text().equals("not") ? run + 1 : 0;
            alternatives += sign && token.text().startsWith("?") ? 1 : 0;
            if (depth > MAX_DEPTH || run > MAX_DEPTH || alternatives > 2 * MAX_DEPTH) {
                throw new FormulaProblem(token.position(), "is nested too deeply");
            }
        }
    }
}
