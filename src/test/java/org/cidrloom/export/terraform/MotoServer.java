package org.cidrloom.export.terraform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cidrloom.export.ExternalTool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A moto server, which answers for EC2 from memory, and boto3 to read back what is there.
final class MotoServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TRIES = 300;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /// Everything that it knows of the network, one JSON object with a list for each kind of thing.
    private static final String READ_BACK = """
            import boto3, json, sys
            _, endpoint, region, account = sys.argv
            keys = {"aws_access_key_id": "none", "aws_secret_access_key": "none"}
            if account:
                role = boto3.client("sts", region_name=region, endpoint_url=endpoint, **keys).assume_role(
                    RoleArn=f"arn:aws:iam::{account}:role/reader", RoleSessionName="test")["Credentials"]
                keys = {"aws_access_key_id": role["AccessKeyId"], "aws_secret_access_key": role["SecretAccessKey"],
                        "aws_session_token": role["SessionToken"]}
            ec2 = boto3.client("ec2", region_name=region, endpoint_url=endpoint, **keys)
            print(json.dumps({
                "vpcs": ec2.describe_vpcs()["Vpcs"],
                "subnets": ec2.describe_subnets()["Subnets"],
                "tables": ec2.describe_route_tables()["RouteTables"],
                "peerings": ec2.describe_vpc_peering_connections()["VpcPeeringConnections"],
            }, default=str))
            """;

    private final Process process;
    private final Path log;
    private final Path python;
    private final String endpoint;

    private MotoServer(Process process, Path log, Path python, String endpoint) {
        this.process = process;
        this.log = log;
        this.python = python;
        this.endpoint = endpoint;
    }

    /// Starts a server. Ends the test where moto or boto3 is not installed: a failure in CI, elsewhere a skip.
    static MotoServer start() throws IOException {
        Path python = ExternalTool.find("python3");
        Path here = Path.of("").toAbsolutePath();
        if (ExternalTool.run(here, Map.of(), "", List.of(python.toString(), "-c", "import moto.server, boto3"))
                        .code()
                != 0) {
            throw ExternalTool.missing("Python has no moto with its server, or no boto3");
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = Files.createTempFile("moto", ".log");
        Process process = new ProcessBuilder(
                        python.toString(), "-m", "moto.server", "-H", "127.0.0.1", "-p", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        MotoServer server = new MotoServer(process, log, python, "http://127.0.0.1:" + port);
        server.await(port);
        return server;
    }

    private void await(int port) throws IOException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        close();
        throw new AssertionError("the moto server does not answer:\n" + Files.readString(log));
    }

    String endpoint() {
        return endpoint;
    }

    /// What the server holds in the usual account, as boto3 tells it.
    JsonNode read() {
        return read("", "eu-west-1");
    }

    /// What it holds in an account and Region.
    JsonNode read(String account, String region) {
        String json = ExternalTool.run(
                        Path.of("").toAbsolutePath(),
                        Map.of(),
                        "",
                        List.of(python.toString(), "-c", READ_BACK, endpoint, region, account))
                .expectSuccess("boto3");
        return JSON.readTree(json);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
