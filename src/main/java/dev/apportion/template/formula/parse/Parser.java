package dev.apportion.template.formula.parse;

import dev.apportion.template.formula.function.Functions;
import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.tree.FormulaFault;
import dev.apportion.template.formula.tree.FormulaNames;
import dev.apportion.template.formula.tree.Function;
import dev.apportion.template.formula.tree.Reference;
import dev.apportion.template.formula.tree.StructuredReference;
import dev.apportion.template.formula.tree.Term;
import dev.apportion.template.formula.value.ErrorValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns tokens into a term, with Excel's precedence of operators. */
public final class Parser {

    private static final List<List<String>> BINARY = List.of(
            List.of("=", "<>", "<", ">", "<=", ">="), List.of("&"), List.of("+", "-"), List.of("*", "/"), List.of("^"));
    private static final int MAX_NESTING = 64;

    /** Before the decimal point. */
    private static final int MOST_DIGITS = 308;

    /** Levels of parentheses and calls; Excel takes 64 of calls. */
    private static final int MAX_DEPTH = 256;

    private static final int MAX_CHAINED = 1000;

    private final List<Token> tokens;
    private final FormulaNames names;
    private final Anchor anchor;
    private final int nesting;
    private int at;
    private int depth;

    private Parser(List<Token> tokens, FormulaNames names, Anchor anchor, int nesting) {
        this.tokens = tokens.stream()
                .filter(token -> token.kind() != Token.Kind.SPACE)
                .toList();
        this.names = names;
        this.anchor = anchor;
        this.nesting = nesting;
    }

    public static Term parse(List<Token> tokens, FormulaNames names, Anchor anchor) throws FormulaFault {
        return parse(tokens, names, anchor, 0);
    }

    private static Term parse(List<Token> tokens, FormulaNames names, Anchor anchor, int nesting) throws FormulaFault {
        Parser parser = new Parser(tokens, names, anchor, nesting);
        Term term = parser.binary(0);
        if (parser.at < parser.tokens.size()) {
            throw new FormulaFault(
                    "can't be read at " + parser.tokens.get(parser.at).text());
        }
        return term;
    }

    private Term inner() throws FormulaFault {
        if (++depth > MAX_DEPTH) {
            throw new FormulaFault("has more than " + MAX_DEPTH + " levels of parentheses");
        }
        Term term = binary(0);
        depth--;
        return term;
    }

    /** Each is a level of the term, which is calculated level by level. */
    private static void requireFew(int chained) throws FormulaFault {
        if (chained > MAX_CHAINED) {
            throw new FormulaFault("has more than " + MAX_CHAINED + " operations in a row; use SUM");
        }
    }

    private Term binary(int level) throws FormulaFault {
        if (level == BINARY.size()) {
            return unary();
        }
        Term left = binary(level + 1);
        for (int chained = 0; peekOperator(BINARY.get(level)); chained++) {
            requireFew(chained);
            String operator = tokens.get(at++).text();
            left = new Term.Binary(operator, left, binary(level + 1));
        }
        return left;
    }

    /** In Excel the sign binds tighter than the power: -2^2 is 4. */
    private Term unary() throws FormulaFault {
        boolean signed = false;
        boolean negative = false;
        while (peekOperator(List.of("-", "+", "@"))) {
            boolean minus = tokens.get(at++).text().equals("-");
            signed |= minus;
            negative ^= minus;
        }
        Term term = percent();
        if (!signed) {
            return term;
        }
        Term turned = new Term.Unary('-', term);
        return negative ? turned : new Term.Unary('-', turned);
    }

    private Term percent() throws FormulaFault {
        Term term = primary();
        for (int chained = 0; peekOperator(List.of("%")); chained++) {
            requireFew(chained);
            at++;
            term = new Term.Unary('%', term);
        }
        return term;
    }

    private Term primary() throws FormulaFault {
        if (at >= tokens.size()) {
            throw new FormulaFault("ends too early");
        }
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case NUMBER -> new Term.Literal(number(token.text()));
            case TEXT ->
                new Term.Literal(
                        token.text().substring(1, token.text().length() - 1).replace("\"\"", "\""));
            case ERROR -> new Term.Literal(ErrorValue.of(token.text()));
            case REFERENCE -> reference(token.text());
            case STRUCTURED -> StructuredReference.of(token.text(), names, anchor);
            case FUNCTION -> call(token.text());
            case NAME -> name(token.text());
            default -> parenthesis(token);
        };
    }

    private static BigDecimal number(String text) throws FormulaFault {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() - (long) number.scale() <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Its exponent has more digits than can be counted to.
        }
        throw new FormulaFault(text + " is larger than any number of Excel");
    }

    private Term reference(String text) throws FormulaFault {
        Reference reference = Reference.of(text, anchor.sheet(), names, anchor);
        if (reference.sheet() < 0) {
            throw new FormulaFault("there is no sheet " + Reference.unquoted(reference.prefix()));
        }
        return reference;
    }

    private Term parenthesis(Token token) throws FormulaFault {
        if (!token.text().equals("(")) {
            throw new FormulaFault("can't be read at " + token.text());
        }
        Term inner = inner();
        expect(")");
        return inner;
    }

    private Term call(String written) throws FormulaFault {
        String name = written.toUpperCase(Locale.ROOT).replace("_XLFN.", "").replace("_XLWS.", "");
        Function function = Functions.find(name);
        if (function == null) {
            throw new FormulaFault("the function " + name + " can't be calculated here");
        }
        expect("(");
        List<Term> arguments = new ArrayList<>();
        if (peekOperator(List.of(")"))) {
            at++;
        } else {
            do {
                boolean empty = peekOperator(List.of(",", ")"));
                arguments.add(empty ? new Term.Literal(null) : inner());
            } while (more());
        }
        if (arguments.size() < Functions.leastArguments(name)) {
            throw new FormulaFault("the function " + name + " is missing an argument");
        }
        UnlikeExcel.check(name, arguments);
        boolean fixed = !name.equals("ROW") && arguments.stream().allMatch(Parser::fixed);
        return new Term.Call(name, function, List.copyOf(arguments), fixed);
    }

    private boolean more() throws FormulaFault {
        if (peekOperator(List.of(","))) {
            at++;
            return true;
        }
        expect(")");
        return false;
    }

    private Term name(String text) throws FormulaFault {
        if (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE")) {
            return new Term.Literal(text.equalsIgnoreCase("TRUE"));
        }
        String defined = names.defined(text, anchor.sheet());
        if (defined != null && nesting < MAX_NESTING) {
            Anchor outside = Anchor.outside(anchor.sheet(), anchor.row(), anchor.column());
            return parse(Lexer.tokens(defined), names, outside, nesting + 1);
        }
        if (names.table(text) != null) {
            return StructuredReference.of(text, names, anchor);
        }
        throw new FormulaFault("the name " + text + " is not known");
    }

    static boolean fixed(Term term) {
        if (term instanceof Reference reference) {
            return !reference.follows();
        }
        if (term instanceof StructuredReference reference) {
            return !reference.thisRow();
        }
        if (term instanceof Term.Unary unary) {
            return fixed(unary.operand());
        }
        if (term instanceof Term.Binary binary) {
            return fixed(binary.left()) && fixed(binary.right());
        }
        return !(term instanceof Term.Call call) || call.fixed();
    }

    private boolean peekOperator(List<String> operators) {
        return at < tokens.size()
                && tokens.get(at).kind() == Token.Kind.OPERATOR
                && operators.contains(tokens.get(at).text());
    }

    private void expect(String operator) throws FormulaFault {
        if (!peekOperator(List.of(operator))) {
            throw new FormulaFault("lacks a " + operator);
        }
        at++;
    }
}
