package org.cidrloom.analysis;

import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Network;

/// What holds for all of a design, and what rules about single elements may ask for beside the element.
///
/// @param quotas the service quotas in force
/// @param region the AWS Region of every VPC that names none
public record Settings(Quotas quotas, String region) {
    /// The settings of that network.
    public static Settings of(Network network) {
        return new Settings(Quotas.DEFAULT.with(network.quotas()), network.region());
    }
}
