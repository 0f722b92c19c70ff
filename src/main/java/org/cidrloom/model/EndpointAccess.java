package org.cidrloom.model;

/// Where a cluster's API endpoint answers (EKS-12).
public enum EndpointAccess implements Keyword {
    /// On the internet: AWS's default.
    PUBLIC("public"),

    /// Inside the VPC and networks that reach it.
    PRIVATE("private"),

    /// Both.
    PUBLIC_AND_PRIVATE("public-and-private");

    private final String key;

    EndpointAccess(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
