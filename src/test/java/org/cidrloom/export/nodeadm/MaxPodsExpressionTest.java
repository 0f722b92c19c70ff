package org.cidrloom.export.nodeadm;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.MaxPods;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MaxPodsExpressionTest {
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("default_enis", SimpleType.INT)
            .addVar("ips_per_eni", SimpleType.INT)
            .addVar("max_pods", SimpleType.INT)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.legacyCelRuntimeBuilder().build();

    private static Cluster cluster(Cni cni) {
        return Cluster.of("eks", "app", List.of()).withCni(cni);
    }

    private static NodeGroup group(String... types) {
        return NodeGroup.of("g", List.of(types), List.of(), new NodeCount(1, 1, 1))
                .withKind(NodeGroupKind.SELF_MANAGED);
    }

    /// What nodeadm would compute, by another implementation of CEL than nodeadm's.
    private static long evaluated(String expression, InstanceType type) throws Exception {
        Object value = RUNTIME.createProgram(COMPILER.compile(expression).getAst())
                .eval(Map.of("default_enis", (long) type.maxEnis(), "ips_per_eni", (long) type.slotsPerEni() + 1));
        return (Long) value;
    }

    /// On every type of the catalogue and in every mode the expression gives what the capacity engine says.
    @ParameterizedTest
    @CsvSource({
        "false, false, false, ",
        "true, false, false, ",
        "false, true, false, ",
        "true, true, false, ",
        "false, false, true, ",
        "false, true, true, ",
        "true, true, true, ",
        "false, false, false, 2",
        "true, true, false, 3",
    })
    void theExpressionSaysWhatTheEngineSays(boolean custom, boolean prefixes, boolean pods, Integer maxEni)
            throws Exception {
        Cni cni = Cni.DEFAULT
                .withCustomNetworking(custom)
                .withPrefixDelegation(prefixes)
                .withPodSecurityGroups(pods)
                .withMaxEni(maxEni);
        Cluster cluster = cluster(cni);
        List<String> wrong = new ArrayList<>();
        int told = 0;
        for (InstanceType type : InstanceTypes.bundled().all()) {
            NodeGroup group = group(type.name());
            Optional<String> expression = MaxPodsExpression.of(cluster, group);
            if (expression.isEmpty()) {
                continue;
            }
            told++;
            long should = MaxPods.of(type, PodNetworking.of(cluster, group)).maxPods();
            long is = evaluated(expression.get(), type);
            if (should != is) {
                wrong.add(type.name() + ": " + expression.get() + " is " + is + ", not " + should);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(told > 1_000, "expressions for " + told + " types only");
    }

    /// nodeadm's own vectors (T-61 to T-64), so that what the expressions are evaluated by here does what nodeadm does.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T-61 | (default_enis * ((ips_per_eni - 1) * 16)) + 2      | 3 | 6 | 17 | 242
            T-62 | ((default_enis - 1) * (ips_per_eni - 1)) + 2       | 3 | 6 | 17 | 12
            T-63 | max_pods < 30 ? max_pods : 30                      | 3 | 6 | 35 | 30
            T-64 | 417                                                | 3 | 6 | 17 | 417
            """)
    void theVectorsOfNodeadmHold(String id, String expression, long enis, long addresses, long maxPods, long result)
            throws Exception {
        assertEquals(
                result,
                RUNTIME.createProgram(COMPILER.compile(expression).getAst())
                        .eval(Map.of("default_enis", enis, "ips_per_eni", addresses, "max_pods", maxPods)),
                id);
    }

    /// An expression that names what nodeadm does not know is an error there, and the base formula holds (T-65).
    @Test
    void onlyNodeadmsOwnVariablesAreNamed() {
        assertTrue(COMPILER.compile("99 - fake_variable").hasError());
        for (String type : List.of("m5.large", "c6in.32xlarge", "t3.medium")) {
            String expression = MaxPodsExpression.of(cluster(Cni.DEFAULT.withCustomNetworking(true)), group(type))
                    .orElseThrow();
            assertFalse(COMPILER.compile(expression).hasError(), expression);
        }
    }

    @Test
    void typesThatDifferInMoreThanTheirFiguresHaveNoExpression() {
        Cluster cluster = cluster(Cni.DEFAULT.withPrefixDelegation(true));

        assertEquals(Optional.empty(), MaxPodsExpression.of(cluster, group("m5.large", "m4.large")));
        assertEquals(Optional.empty(), MaxPodsExpression.of(cluster, group("no.such")));
        assertEquals(
                Optional.of(
                        "(default_enis) * (ips_per_eni - 1) * 16 + 2 < 110 ? (default_enis) * (ips_per_eni - 1) * 16 + 2"
                                + " : 110"),
                MaxPodsExpression.of(cluster, group("m5.large", "m5.xlarge")));
    }
}
