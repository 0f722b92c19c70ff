/// Where packets go: the route table of each subnet as tier, NAT, internet gateway, attachments, peerings and explicit
/// routes imply it, and the route tables of transit gateways as associations and propagations fill them. Pure data.
/// May depend on `model` and `net`. Start reading at [VpcRouteTables] and [TransitTables].
@NullMarked
package org.cidrloom.routing;

import org.jspecify.annotations.NullMarked;
