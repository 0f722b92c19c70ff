package org.cidrloom.export;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a template can reach: the entries of maps, and what records of the exporters say of themselves. Nothing else:
/// no class, no method of a string or list, no field, and no record of the model behind. A template can take no more
/// than so many steps, so that one that loops in loops ends.
final class TemplateAccess extends BasicCollector {
    /// The largest root module that was measured, 5,000 VPCs in one account, takes about 4 million.
    static final int MOST_STEPS = 20_000_000;

    private static final ScopedValue<long[]> STEPS = ScopedValue.newInstance();
    private static final String PACKAGE = Template.class.getPackageName();

    /// Counts the steps of one rendering.
    static void counted(Runnable rendering) {
        ScopedValue.where(STEPS, new long[1]).run(rendering);
    }

    @Override
    public @Nullable Iterator<?> toIterator(@Nullable Object value) {
        return value instanceof Collection<?> many ? new Counted(many.iterator()) : null;
    }

    /// An empty loop takes a step for each element all the same.
    private record Counted(Iterator<?> elements) implements Iterator<Object> {
        @Override
        public boolean hasNext() {
            step();
            return elements.hasNext();
        }

        @Override
        public Object next() {
            return elements.next();
        }
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
        if (context instanceof Map<?, ?>) {
            return (map, key) -> {
                step();
                Map<?, ?> entries = (Map<?, ?>) map;
                return entries.containsKey(key) ? entries.get(key) : com.samskivert.mustache.Template.NO_FETCHER_FOUND;
            };
        }
        return method(context.getClass(), name).map(TemplateAccess::fetcher).orElse(null);
    }

    private static Mustache.VariableFetcher fetcher(Method method) {
        method.setAccessible(true);
        return (record, name) -> {
            step();
            try {
                return method.invoke(record);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        };
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }

    /// What of a type a template can ask for by that name.
    static Optional<Method> method(Class<?> type, String name) {
        return isOpen(type)
                ? Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name) && isOpen(method))
                        .findFirst()
                : Optional.empty();
    }

    /// Whether templates see the inside of such things.
    static boolean isOpen(Class<?> type) {
        String of = type.getPackageName();
        return type.isRecord() && (of.equals(PACKAGE) || of.startsWith(PACKAGE + "."));
    }

    /// Whether templates can ask a record for that.
    static boolean isOpen(Method method) {
        Class<?> type = method.getReturnType();
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !method.getName().equals("toString")
                && !method.getName().equals("hashCode")
                && (type == String.class
                        || type == boolean.class
                        || type == int.class
                        || type == long.class
                        || Number.class.isAssignableFrom(type)
                        || Collection.class.isAssignableFrom(type)
                        || Map.class.isAssignableFrom(type)
                        || isOpen(type));
    }

    private static void step() {
        if (STEPS.isBound() && ++STEPS.get()[0] > MOST_STEPS) {
            throw new ExportException("it takes more than " + MOST_STEPS + " steps; does it loop in loops?");
        }
    }
}
