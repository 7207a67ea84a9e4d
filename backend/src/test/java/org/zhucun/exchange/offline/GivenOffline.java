package org.zhucun.exchange.offline;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.carrier.AgeKeys;
import org.zhucun.carrier.GivenBundles;
import org.zhucun.carrier.GivenBundles.Change;
import org.zhucun.carrier.Receipt;
import org.zhucun.carrier.Route;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.verifier.NoteSigner;

/** 给定离线交换: peers of a region with keys of their own. */
public final class GivenOffline {
    public static final String PEERS = "/api/v1/peers";
    public static final String RECEIVED = "/api/v1/received-bundles";

    private GivenOffline() {}

    /** 某收方: a receiver whose secrets the test has. */
    public record Receiver(UUID id, String region, NoteSigner key, AgeKeys opening, GivenMachine machine) {
        public static Receiver of(String region) {
            GivenMachine machine = GivenMachine.at(region);
            NoteSigner key = NoteSigner.generate("receiver.example/" + UUID.randomUUID());
            AgeKeys opening = AgeKeys.generate();
            Response made = register(
                    GivenOffices.securityAdministrator(region),
                    Map.of(
                            "direction",
                            "RECEIVER",
                            "name",
                            "内网驻村系统",
                            "network",
                            "党政内网",
                            "keys",
                            List.of(key.key().toString()),
                            "recipient",
                            opening.recipient(),
                            "clientId",
                            machine.client()));
            made.then().statusCode(201);
            return new Receiver(UUID.fromString(made.path("id")), region, key, opening, machine);
        }

        GivenOffice carrier() {
            return GivenOffices.stationingOffice(region);
        }

        Response ask() {
            return carrier().request().contentType(ContentType.JSON).post(PEERS + "/" + id + "/bundles");
        }

        /** The next bundle is asked for and made. */
        public void made() {
            ask().then().statusCode(202);
            rounds();
        }

        Response file(int number) {
            return carrier().request().post(PEERS + "/" + id + "/bundles/" + number + "/download");
        }

        Response bundles() {
            return carrier().request().get(PEERS + "/" + id + "/bundles?size=200");
        }

        /** The first bundle is made, and this is what the receiver answers. */
        public String answered() {
            made();
            Response bundle = bundles();
            Receipt receipt = new Receipt(
                    new Route(own().path("name"), key.key().name(), region),
                    UUID.fromString(bundle.path("items[0].chain")),
                    1,
                    bundle.path("items[0].hash"),
                    Instant.parse("2026-11-23T01:02:03Z"),
                    null,
                    null,
                    2);
            return key.sign(receipt.text()).toString();
        }

        public Response peer() {
            return GivenOffices.securityAdministrator(region).request().get(PEERS + "/" + id);
        }

        Response receipt(String text) {
            return carrier()
                    .request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("receipt", text))
                    .post(PEERS + "/" + id + "/receipts");
        }
    }

    /** 某发方: a sender that is another installation, registered here. */
    public record Sender(UUID id, String region, GivenBundles bundles) {
        public static Sender of(String region) {
            NoteSigner key = NoteSigner.generate("sender.example/" + UUID.randomUUID());
            Response made = registerSender(key, region);
            made.then().statusCode(201);
            return new Sender(UUID.fromString(made.path("id")), region, sender(key, region));
        }

        public Response upload(byte[] file) {
            return GivenOffline.upload(GivenOffices.stationingOffice(region), file, false);
        }

        /** The first bundle, with a cadre in it, is taken. */
        public Response taken() {
            try {
                return upload(bundles.next(List.of(cadre(1, "{}"))));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        Response replace(byte[] file) {
            return GivenOffline.upload(GivenOffices.stationingOffice(region), file, true);
        }

        /** A cadre of a village. */
        public Change cadre(int n, String data) {
            return new Change("CADRE", new UUID(id.getMostSignificantBits(), n).toString(), region + "101001", data);
        }
    }

    /** Bundles of a sender for this installation. */
    static GivenBundles sender(NoteSigner key, String region) {
        Response own = own();
        return new GivenBundles(key, new Route(key.key().name(), own.path("name"), region), own.path("recipient"));
    }

    static Response own() {
        return GivenOffices.securityAdministrator("42").request().get(PEERS + "/keys");
    }

    static Response registerSender(NoteSigner key, String region) {
        return register(
                GivenOffices.securityAdministrator(region),
                Map.of(
                        "direction",
                        "SENDER",
                        "name",
                        "外网驻村系统",
                        "network",
                        "政务外网",
                        "keys",
                        List.of(key.key().toString()),
                        "region",
                        region));
    }

    static Response register(GivenOffice administrator, Map<String, ?> body) {
        return administrator.request().contentType(ContentType.JSON).body(body).post(PEERS);
    }

    static Response upload(GivenOffice office, byte[] file, boolean replace) {
        return office.request()
                .multiPart("file", "bundle.age", file)
                .multiPart("replace", String.valueOf(replace))
                .post(RECEIVED);
    }

    /** What is asked for is made, which tests do not schedule. */
    public static void rounds() {
        org.zhucun.audit.log.GivenLog.sequenced();
        Arc.container().instance(BundleRounds.class).get().round();
    }

    /** With the version that is there now. */
    static Response deed(GivenOffice office, UUID peer, String what, Map<String, ?> body) {
        int version = office.request().get(PEERS + "/" + peer).path("version");
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(PEERS + "/" + peer + "/" + what);
    }

    /** Bytes of a file; the test fails where there is none. */
    static byte[] bytes(Response answer) throws IOException {
        answer.then().statusCode(200);
        return answer.asByteArray();
    }
}
