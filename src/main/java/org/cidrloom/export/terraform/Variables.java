package org.cidrloom.export.terraform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cidrloom.export.Place;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// What `variables.tf` and `terraform.tfvars.example` are told: of one account and Region, or of all that one root
/// module makes.
final class Variables {
    private static final String USUAL_ACCOUNT = "default";

    private final Map<String, Object> model = new LinkedHashMap<>();

    private Variables(Network network) {
        List<Pair> tags = Pair.of(network.tags());
        model.put("tags", tags);
        model.put("hasTags", !tags.isEmpty());
    }

    /// An account of several.
    ///
    /// @param key what it is called in `var.accounts`
    /// @param digits its digits, or what stands for them
    /// @param partition the partition of AWS that its Region is in
    record Account(String key, String digits, String partition) {
        static Account of(Place place) {
            String region = place.region();
            String partition =
                    region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
            String digits = place.account();
            return new Account(key(place), digits == null ? "ACCOUNT" : digits, partition);
        }

        /// What the account of a place is called in `var.accounts`.
        static String key(Place place) {
            String digits = place.account();
            return digits == null ? USUAL_ACCOUNT : digits;
        }

        boolean isNamed() {
            return !key.equals(USUAL_ACCOUNT);
        }
    }

    /// Those of one account and Region, which is a root module or part of one.
    static Map<String, Object> of(StackModel stack) {
        Variables variables = new Variables(stack.stack().network());
        variables.put("account", stack.stack().account());
        variables.model.put("region", stack.stack().region());
        variables.model.put("isPart", stack.stack().isPart());
        variables.model.put("isAlone", !stack.stack().isPart());
        variables.addAccounts(List.of());
        variables.addCoredns(List.of());
        boolean takesShares = stack.transit().takesShares();
        variables.add(List.of(stack), takesShares, stack.inputs().variables());
        return variables.model;
    }

    /// Those of the one root module of several.
    ///
    /// @param takesShares whether transit gateways come by shares of accounts that the design does not have
    /// @param inputs the ids of what none of them makes
    static Map<String, Object> ofRoot(List<StackModel> stacks, boolean takesShares, List<Inputs.Variable> inputs) {
        Variables variables = new Variables(stacks.getFirst().stack().network());
        variables.put("account", null);
        variables.model.put("region", "REGION");
        variables.model.put("isPart", false);
        variables.model.put("isAlone", false);
        variables.addAccounts(stacks.stream()
                .map(stack -> Account.of(stack.stack().place()))
                .distinct()
                .toList());
        boolean asksForCoredns = stacks.getFirst().stack().flavour() == Flavour.MODULES;
        variables.addCoredns(
                asksForCoredns ? all(stacks, stack -> stack.clusters().nodeClusters()) : List.of());
        variables.model.put(
                "hasCoredns",
                asksForCoredns
                        && stacks.stream().anyMatch(stack -> stack.clusters().hasClusters()));
        variables.add(stacks, takesShares, inputs);
        return variables.model;
    }

    private void addAccounts(List<Account> accounts) {
        model.put("accounts", accounts);
        model.put("hasAccounts", !accounts.isEmpty());
    }

    private void addCoredns(List<String> clusters) {
        model.put("corednsClusters", clusters);
        model.put("hasCoredns", !clusters.isEmpty());
    }

    private void add(List<StackModel> stacks, boolean takesShares, List<Inputs.Variable> inputs) {
        put("clusters", "hasClusters", all(stacks, stack -> stack.clusters().clusters()));
        put("addons", "hasAddons", all(stacks, stack -> stack.clusters().addons()));
        put("ec2Groups", "hasEc2Groups", all(stacks, stack -> stack.nodes().ec2Groups()));
        put("amis", "hasAmis", all(stacks, stack -> stack.nodes().amis()));
        put("fargate", "hasFargate", all(stacks, stack -> stack.nodes().fargate()));
        put(
                "foreignPeers",
                "hasForeignPeers",
                all(stacks, stack -> stack.peering().foreignPeers()));
        model.put("waits", stacks.stream().anyMatch(stack -> stack.transit().waits()));
        model.put("hasShares", stacks.stream().anyMatch(stack -> stack.transit().hasShares()));
        model.put("takesShares", takesShares);
        model.put("inputs", inputs);
    }

    private static <T> List<T> all(List<StackModel> stacks, Function<StackModel, List<T>> of) {
        return stacks.stream().flatMap(stack -> of.apply(stack).stream()).toList();
    }

    private void put(String name, String yes, List<?> all) {
        model.put(name, all);
        model.put(yes, !all.isEmpty());
    }

    private void put(String name, @Nullable String value) {
        model.put(name, value == null ? false : value);
    }
}
