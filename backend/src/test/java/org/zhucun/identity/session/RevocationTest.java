package org.zhucun.identity.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.scope.Office;

/** A node that did not hear of it acts on the end of a client, or on what was taken from it, within five seconds. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RevocationTest {
    private static final Duration ALLOWED = Duration.ofSeconds(5);

    @Inject
    OfficeRepository offices;

    @Test
    void another_node_refuses_a_revoked_client_within_five_seconds() {
        GivenMachine machine = GivenMachine.at("35");
        act(machine, "revocation", Map.of("reason", "测试"), office -> office == null);
    }

    @Test
    void another_node_narrows_a_client_within_five_seconds() {
        GivenMachine machine = GivenMachine.at("35");
        act(
                machine,
                null,
                Map.of("name", "x", "ratePerMinute", 60, "scopes", List.of("team:read")),
                office -> office != null && office.permissions().equals(Set.of("team:read")));
    }

    private void act(GivenMachine machine, String deed, Object body, Function<Office, Boolean> known) {
        OfficeDirectory otherNode = new OfficeDirectory(offices);
        UUID client = machine.client();
        Claim claim = new Claim(client, null, client);
        assertTrue(asked(otherNode, claim).permissions().size() > 1);
        GivenOffice security = GivenOffices.securityAdministrator("35");
        var request = security.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(body);
        String path = "/api/v1/clients/" + client;
        assertEquals(200, (deed == null ? request.put(path) : request.post(path + "/" + deed)).statusCode());
        assertEquals(
                deed == null ? 200 : 401, machine.request().get("/api/v1/me").statusCode(), "at once on this node");
        long since = System.nanoTime();
        while (!known.apply(asked(otherNode, claim))) {
            Duration late = Duration.ofNanos(System.nanoTime() - since);
            assertTrue(late.compareTo(ALLOWED) < 0, () -> "still standing after " + late);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        System.out.println("another node knew after "
                + Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms");
    }

    /** As a request would: what is remembered, else what the database says. */
    private static Office asked(OfficeDirectory node, Claim claim) {
        Office remembered = node.remembered(claim);
        return remembered == null ? node.find(claim).orElse(null) : remembered;
    }
}
