package org.cidrloom.aws;

/// The service quotas that a design can meet.
///
/// @param ipv4CidrsPerVpc IPv4 blocks of one VPC, the primary included
/// @param ipv6CidrsPerVpc IPv6 blocks of one VPC
/// @param vpcsPerRegion VPCs of one account in one Region
/// @param subnetsPerVpc subnets of one VPC
/// @param routeTablesPerVpc route tables of one VPC
/// @param routesPerRouteTable routes of one VPC route table that are not propagated
/// @param natGatewaysPerZone NAT gateways in one Availability Zone
/// @param elasticIpsPerRegion Elastic IP addresses in one Region; a public NAT gateway takes one
/// @param interfaceEndpointsPerVpc interface endpoints of one VPC
/// @param networkInterfacesPerRegion network interfaces in one Region
/// @param networkAddressUsagePerVpc network address usage units of one VPC
/// @param networkAddressUsagePeered network address usage units of a VPC and its peers in the Region together
/// @param peeringsPerVpc active peerings of one VPC
/// @param transitGatewaysPerAccount transit gateways of one account
/// @param transitGatewaysPerVpc transit gateways that one VPC is attached to
/// @param attachmentsPerTransitGateway attachments of one transit gateway
/// @param routeTablesPerTransitGateway route tables of one transit gateway
/// @param routesPerTransitGateway routes of all tables of one transit gateway together
public record Quotas(
        Quota ipv4CidrsPerVpc,
        Quota ipv6CidrsPerVpc,
        Quota vpcsPerRegion,
        Quota subnetsPerVpc,
        Quota routeTablesPerVpc,
        Quota routesPerRouteTable,
        Quota natGatewaysPerZone,
        Quota elasticIpsPerRegion,
        Quota interfaceEndpointsPerVpc,
        Quota networkInterfacesPerRegion,
        Quota networkAddressUsagePerVpc,
        Quota networkAddressUsagePeered,
        Quota peeringsPerVpc,
        Quota transitGatewaysPerAccount,
        Quota transitGatewaysPerVpc,
        Quota attachmentsPerTransitGateway,
        Quota routeTablesPerTransitGateway,
        Quota routesPerTransitGateway) {
    private static final int NO_CEILING_NAMED = Integer.MAX_VALUE;

    /// What an account starts with. VPC quotas as of 2026; the routes of one table were 50 until 2025 (VPC-15).
    public static final Quotas DEFAULT = new Quotas(
            vpc(5, 50, "VPC-08"),
            vpc(5, 50, "VPC-08"),
            vpc(5, NO_CEILING_NAMED, "VPC-15"),
            vpc(200, NO_CEILING_NAMED, "VPC-15"),
            vpc(200, NO_CEILING_NAMED, "VPC-15"),
            vpc(500, 1_000, "VPC-15"),
            vpc(5, NO_CEILING_NAMED, "VPC-15"),
            vpc(5, NO_CEILING_NAMED, "VPC-15"),
            vpc(50, NO_CEILING_NAMED, "VPC-15"),
            vpc(5_000, NO_CEILING_NAMED, "VPC-15"),
            addressUsage(64_000, 256_000),
            addressUsage(128_000, 512_000),
            new Quota(
                    50,
                    125,
                    "PEER-03",
                    "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-connection-quotas.html"),
            transit(5, NO_CEILING_NAMED),
            transit(5, 5),
            transit(5_000, NO_CEILING_NAMED),
            transit(20, NO_CEILING_NAMED),
            transit(10_000, NO_CEILING_NAMED));

    private static Quota vpc(int standard, int ceiling, String fact) {
        return new Quota(
                standard, ceiling, fact, "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html");
    }

    private static Quota addressUsage(int standard, int ceiling) {
        return new Quota(
                standard,
                ceiling,
                "VPC-16",
                "https://docs.aws.amazon.com/vpc/latest/userguide/network-address-usage.html");
    }

    private static Quota transit(int standard, int ceiling) {
        return new Quota(
                standard, ceiling, "TGW-09", "https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html");
    }
}
