package dev.apportion.message;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The English texts that the sources make messages of, found by the compiler's parser. */
final class SourceMessages extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final Set<String> MAKERS = Set.of("Message.of", "Message.joined");

    /** By text, with the place where it is made. */
    final Map<String, String> texts = new TreeMap<>();

    /** Places whose text isn't written where it is made, so that nobody can tell what it is. */
    final List<String> unknown = new ArrayList<>();

    /** Places that give fewer values than their text has room for. */
    final List<String> incomplete = new ArrayList<>();

    private String file = "";

    static SourceMessages read() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SourceMessages found = new SourceMessages();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> paths = sources.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
            for (CompilationUnitTree unit : task.parse()) {
                found.file = unit.getSourceFile().getName();
                found.scan(unit, null);
            }
        }
        return found;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        String maker = call.getMethodSelect().toString();
        if (MAKERS.contains(maker) && !file.endsWith("message/Message.java")) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            for (String text : texts(arguments.get(0))) {
                texts.put(text, file);
                int values = arguments.size() - 1;
                boolean array = values == 1 && arguments.get(1).toString().startsWith("values(");
                if (maker.equals("Message.of") && !array && Patterns.highest(text) >= values) {
                    incomplete.add(file + ": " + text);
                }
            }
        }
        return super.visitMethodInvocation(call, null);
    }

    private List<String> texts(ExpressionTree text) {
        if (text instanceof ParenthesizedTree inner) {
            return texts(inner.getExpression());
        }
        if (text instanceof ConditionalExpressionTree either) {
            List<String> both = new ArrayList<>(texts(either.getTrueExpression()));
            both.addAll(texts(either.getFalseExpression()));
            return both;
        }
        String written = written(text);
        if (written == null) {
            unknown.add(file + ": " + text);
        }
        return written == null ? List.of() : List.of(written);
    }

    private static @Nullable String written(ExpressionTree text) {
        if (text instanceof LiteralTree literal && literal.getKind() == Tree.Kind.STRING_LITERAL) {
            return (String) literal.getValue();
        }
        if (text instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            String left = written(sum.getLeftOperand());
            String right = written(sum.getRightOperand());
            return left == null || right == null ? null : left + right;
        }
        return null;
    }
}
