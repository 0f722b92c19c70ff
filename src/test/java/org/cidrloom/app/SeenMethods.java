package org.cidrloom.app;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The methods that a thread was seen in, as a tree from the outermost inwards: Cidrloom's, and those of JavaFX that
/// tell dressing from laying out.
final class SeenMethods {
    private static final Set<String> OTHERS = Set.of(
            "Scene.doCSSPass",
            "Scene.doLayoutPass",
            "Scene.focusCleanup",
            "StyleManager.findMatchingStyles",
            "CssStyleHelper.transitionToState",
            "Node.applyCss",
            "VirtualFlow.layoutChildren",
            "Control.layoutChildren",
            "PrismTextLayout.layout",
            "Region.prefHeight",
            "Region.prefWidth");

    /// What is less of the whole is not printed.
    private static final double LEAST = 0.07;

    private final Map<String, SeenMethods> inside = new TreeMap<>();
    private int count;

    /// Counts where the thread is.
    void see(StackTraceElement[] stack) {
        SeenMethods node = this;
        String last = "";
        node.count++;
        for (StackTraceElement frame : Arrays.asList(stack).reversed()) {
            boolean ours = frame.getClassName().startsWith("org.cidrloom")
                    && !frame.getClassName().contains("ScreenTasks");
            String method = frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName();
            if ((ours || OTHERS.contains(method)) && !method.equals(last)) {
                last = method;
                String line = ours ? method + ":" + frame.getLineNumber() : method;
                node = node.inside.computeIfAbsent(line, name -> new SeenMethods());
                node.count++;
            }
        }
    }

    /// Prints the methods with their shares in percent.
    void print() {
        print("  ", count);
    }

    private void print(String indent, int whole) {
        inside.entrySet().stream()
                .filter(each -> each.getValue().count > whole * LEAST)
                .sorted(Comparator.comparingInt(each -> -each.getValue().count))
                .forEach(each -> {
                    System.out.println(indent + 100 * each.getValue().count / whole + " " + each.getKey());
                    each.getValue().print(indent + " ", whole);
                });
    }
}
