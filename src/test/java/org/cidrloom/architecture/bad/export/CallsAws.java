package org.cidrloom.architecture.bad.export;

import software.amazon.awssdk.StandIn;

/// Breaks: only imports.awsapi imports the AWS SDK.
record CallsAws(StandIn client) {}
