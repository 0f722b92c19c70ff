package org.cidrloom.routing.reach;

import java.util.List;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Where packets start or arrive.
sealed interface Site {
    /// What it is called.
    ElementId element();

    /// Its addresses.
    List<Cidr> addresses();

    /// A subnet of a VPC.
    ///
    /// @param vpc the VPC
    /// @param subnet the subnet; one that stands for the whole VPC where the design draws none in it
    /// @param pods whose pods send from here; null where it is the subnet's own network interfaces
    record InVpc(Vpc vpc, Subnet subnet, @Nullable Pods pods) implements Site {
        static InVpc of(Vpc vpc, Subnet subnet) {
            return new InVpc(vpc, subnet, null);
        }

        /// A VPC without subnets, as one that has the routes that its attachments and peerings imply.
        static InVpc undivided(Vpc vpc) {
            Cidr block = vpc.cidrs().stream()
                    .filter(CidrBlock::routable)
                    .findFirst()
                    .or(() -> vpc.cidrs().stream().findFirst())
                    .map(CidrBlock::cidr)
                    .orElse(Cidr.parse("0.0.0.0/32"));
            Tier tier =
                    vpc.routes().stream().findFirst().map(route -> route.tier()).orElse(Tier.PRIVATE);
            return of(vpc, Subnet.of("", tier, "", block));
        }

        /// Whether it stands for the whole VPC.
        boolean isUndivided() {
            return subnet.id().isEmpty();
        }

        /// The zone; null where it is not known.
        @Nullable
        String zone() {
            return isUndivided() ? null : subnet.zone();
        }

        @Override
        public ElementId element() {
            return isUndivided() ? new OfVpc(vpc.id()) : new OfSubnet(vpc.id(), subnet.id());
        }

        @Override
        public List<Cidr> addresses() {
            if (!isUndivided()) {
                return List.of(subnet.cidr());
            }
            List<Cidr> routable = vpc.cidrs().stream()
                    .filter(CidrBlock::routable)
                    .map(CidrBlock::cidr)
                    .toList();
            return routable.isEmpty()
                    ? vpc.cidrs().stream().map(CidrBlock::cidr).toList()
                    : routable;
        }
    }

    /// Pods in a subnet.
    ///
    /// @param cluster whose they are
    /// @param node the subnet of their node's primary network interface
    record Pods(Cluster cluster, Subnet node) {}

    /// A network outside AWS.
    record OutsideAws(ExternalNetwork network) implements Site {
        @Override
        public ElementId element() {
            return new OfNetwork(network.id());
        }

        @Override
        public List<Cidr> addresses() {
            return network.cidrs();
        }
    }

    /// The internet, left by the internet gateway of a VPC.
    record Internet(Vpc by) implements Site {
        @Override
        public ElementId element() {
            return new OfVpc(by.id());
        }

        @Override
        public List<Cidr> addresses() {
            return List.of();
        }
    }
}
