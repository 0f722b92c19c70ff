package org.cidrloom.aws;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The service quotas that a design can meet. The names of the components are the names that a design sets them by.
/// Quotas hold for one account in one Region where nothing else is said.
///
/// @param ipv4CidrsPerVpc IPv4 blocks of one VPC, the primary included
/// @param ipv6CidrsPerVpc IPv6 blocks of one VPC
/// @param vpcsPerRegion VPCs
/// @param subnetsPerVpc subnets of one VPC
/// @param routeTablesPerVpc route tables of one VPC, the main one included
/// @param routesPerRouteTable routes of one VPC route table that are not propagated
/// @param propagatedRoutesPerRouteTable routes that a virtual private gateway propagates into one VPC route table
/// @param natGatewaysPerZone NAT gateways in one Availability Zone
/// @param elasticIpsPerRegion Elastic IP addresses; a public NAT gateway takes one
/// @param interfaceEndpointsPerVpc interface endpoints of one VPC
/// @param networkInterfacesPerRegion network interfaces
/// @param networkAddressUsagePerVpc network address usage units of one VPC
/// @param networkAddressUsagePeered network address usage units of a VPC and its peers in the Region together
/// @param entriesPerPrefixList entries of one prefix list
/// @param peeringsPerVpc active peerings of one VPC
/// @param transitGatewaysPerAccount transit gateways
/// @param transitGatewaysPerVpc transit gateways that one VPC is attached to
/// @param cidrsPerTransitGateway CIDR blocks of one transit gateway
/// @param attachmentsPerTransitGateway attachments of one transit gateway
/// @param peeringsPerTransitGateway peering attachments of one transit gateway
/// @param routeTablesPerTransitGateway route tables of one transit gateway
/// @param routesPerTransitGateway routes of all tables of one transit gateway together
/// @param directConnectGatewaysPerTransitGateway Direct Connect gateways that one transit gateway is attached to
/// @param transitGatewaysPerDirectConnectGateway transit gateways that are attached to one Direct Connect gateway
/// @param prefixesToOnPremises prefixes that one transit gateway announces over a transit virtual interface
/// @param routesFromOnPremises routes that on-premises networks announce over one Direct Connect BGP session
/// @param vpnRoutesFromOnPremises routes that a network announces to a transit gateway over a VPN
/// @param vpnRoutesToOnPremises routes that a transit gateway announces to a network over a VPN
public record Quotas(
        Quota ipv4CidrsPerVpc,
        Quota ipv6CidrsPerVpc,
        Quota vpcsPerRegion,
        Quota subnetsPerVpc,
        Quota routeTablesPerVpc,
        Quota routesPerRouteTable,
        Quota propagatedRoutesPerRouteTable,
        Quota natGatewaysPerZone,
        Quota elasticIpsPerRegion,
        Quota interfaceEndpointsPerVpc,
        Quota networkInterfacesPerRegion,
        Quota networkAddressUsagePerVpc,
        Quota networkAddressUsagePeered,
        Quota entriesPerPrefixList,
        Quota peeringsPerVpc,
        Quota transitGatewaysPerAccount,
        Quota transitGatewaysPerVpc,
        Quota cidrsPerTransitGateway,
        Quota attachmentsPerTransitGateway,
        Quota peeringsPerTransitGateway,
        Quota routeTablesPerTransitGateway,
        Quota routesPerTransitGateway,
        Quota directConnectGatewaysPerTransitGateway,
        Quota transitGatewaysPerDirectConnectGateway,
        Quota prefixesToOnPremises,
        Quota routesFromOnPremises,
        Quota vpnRoutesFromOnPremises,
        Quota vpnRoutesToOnPremises) {
    private static final int NO_CEILING_NAMED = Integer.MAX_VALUE;

    /// What an account starts with. VPC quotas as of 2026; the routes of one table were 50 until 2025 (VPC-15),
    /// and the prefixes to on-premises networks 20 before they were 200 (TGW-09).
    public static final Quotas DEFAULT = new Quotas(
            vpc("ipv4CidrsPerVpc", "IPv4 CIDR blocks per VPC", 5, 50, "VPC-08"),
            vpc("ipv6CidrsPerVpc", "IPv6 CIDR blocks per VPC", 5, 50, "VPC-08"),
            vpc("vpcsPerRegion", "VPCs per Region", 5, NO_CEILING_NAMED, "VPC-15"),
            vpc("subnetsPerVpc", "subnets per VPC", 200, NO_CEILING_NAMED, "VPC-15"),
            vpc("routeTablesPerVpc", "route tables per VPC", 200, NO_CEILING_NAMED, "VPC-15"),
            vpc("routesPerRouteTable", "routes per route table", 500, 1_000, "VPC-15"),
            vpc("propagatedRoutesPerRouteTable", "propagated routes per route table", 100, 100, "VPC-15"),
            vpc("natGatewaysPerZone", "NAT gateways per Availability Zone", 5, NO_CEILING_NAMED, "VPC-15"),
            vpc("elasticIpsPerRegion", "Elastic IP addresses per Region", 5, NO_CEILING_NAMED, "VPC-15"),
            vpc("interfaceEndpointsPerVpc", "interface endpoints per VPC", 50, NO_CEILING_NAMED, "VPC-15"),
            vpc("networkInterfacesPerRegion", "network interfaces per Region", 5_000, NO_CEILING_NAMED, "VPC-15"),
            addressUsage("networkAddressUsagePerVpc", "network address usage per VPC", 64_000, 256_000),
            addressUsage("networkAddressUsagePeered", "network address usage of peered VPCs", 128_000, 512_000),
            vpc("entriesPerPrefixList", "entries per prefix list", 1_000, 1_000, "VPC-15"),
            new Quota(
                    "peeringsPerVpc",
                    "active VPC peering connections per VPC",
                    50,
                    50,
                    125,
                    "PEER-03",
                    "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-connection-quotas.html"),
            transit("transitGatewaysPerAccount", "transit gateways per account", 5, NO_CEILING_NAMED),
            transit("transitGatewaysPerVpc", "transit gateways per VPC", 5, 5),
            transit("cidrsPerTransitGateway", "CIDR blocks per transit gateway", 5, 5),
            transit("attachmentsPerTransitGateway", "attachments per transit gateway", 5_000, NO_CEILING_NAMED),
            transit("peeringsPerTransitGateway", "peering attachments per transit gateway", 50, NO_CEILING_NAMED),
            transit("routeTablesPerTransitGateway", "route tables per transit gateway", 20, NO_CEILING_NAMED),
            transit(
                    "routesPerTransitGateway",
                    "routes in all route tables of a transit gateway",
                    10_000,
                    NO_CEILING_NAMED),
            transit("directConnectGatewaysPerTransitGateway", "Direct Connect gateways per transit gateway", 20, 20),
            transit("transitGatewaysPerDirectConnectGateway", "transit gateways per Direct Connect gateway", 6, 6),
            transit("prefixesToOnPremises", "prefixes per transit gateway from AWS to on premises", 200, 200),
            transit("routesFromOnPremises", "routes per BGP session from on premises to AWS", 100, 1_000),
            transit("vpnRoutesFromOnPremises", "routes from a VPN to a transit gateway", 1_000, 1_000),
            transit("vpnRoutesToOnPremises", "routes from a transit gateway to a VPN", 5_000, 5_000));

    private static final Map<String, RecordComponent> COMPONENTS = components();

    private static Quota vpc(String name, String words, int standard, int ceiling, String fact) {
        String page = "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html";
        return new Quota(name, words, standard, standard, ceiling, fact, page);
    }

    private static Quota addressUsage(String name, String words, int standard, int ceiling) {
        String page = "https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html";
        return new Quota(name, words, standard, standard, ceiling, "VPC-16", page);
    }

    private static Quota transit(String name, String words, int standard, int ceiling) {
        String page = "https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html";
        return new Quota(name, words, standard, standard, ceiling, "TGW-09", page);
    }

    private static Map<String, RecordComponent> components() {
        Map<String, RecordComponent> byName = new LinkedHashMap<>();
        for (RecordComponent component : Quotas.class.getRecordComponents()) {
            byName.put(component.getName(), component);
        }
        return Collections.unmodifiableMap(byName);
    }

    /// The names that a design sets quotas by, in the order above.
    public static List<String> names() {
        return List.copyOf(COMPONENTS.keySet());
    }

    /// The quota of that name; empty where there is none.
    public Optional<Quota> find(String name) {
        return Optional.ofNullable(COMPONENTS.get(name)).map(this::read);
    }

    /// The same quotas with those values in force. Names that no quota has are left aside; values are taken as they
    /// are, beyond the ceiling too: telling that is the business of a rule.
    ///
    /// @param settings values by name
    public Quotas with(Map<String, Integer> settings) {
        if (settings.isEmpty()) {
            return this;
        }
        List<Quota> quotas = new ArrayList<>();
        COMPONENTS.forEach((name, component) -> {
            Quota quota = read(component);
            Integer value = settings.get(name);
            quotas.add(value == null ? quota : quota.at(value));
        });
        Class<?>[] parameters = new Class<?>[quotas.size()];
        Arrays.fill(parameters, Quota.class);
        try {
            return Quotas.class.getDeclaredConstructor(parameters).newInstance(quotas.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record without its canonical constructor", e);
        }
    }

    private Quota read(RecordComponent component) {
        try {
            return (Quota) component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record without its accessor", e);
        }
    }
}
