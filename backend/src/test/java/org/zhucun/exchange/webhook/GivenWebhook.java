package org.zhucun.exchange.webhook;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.log.GivenLog;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

/** 某推送订阅: of a machine of its own, with a receiver of its own; ended when the test is over. */
record GivenWebhook(UUID id, String secret, GivenMachine machine, GivenOffice administrator, GivenReceiver receiver)
        implements AutoCloseable {
    static final String URL = "/api/v1/webhooks";

    static GivenWebhook at(String region, String... types) throws IOException {
        GivenMachine machine = GivenMachine.at(region);
        GivenOffice administrator = GivenOffices.securityAdministrator(region);
        GivenReceiver receiver = new GivenReceiver();
        GivenLog.sequenced();
        Response made = register(administrator, body(machine, receiver.url(), types));
        made.then().statusCode(201);
        return new GivenWebhook(
                UUID.fromString(made.path("id")), made.path("secret"), machine, administrator, receiver);
    }

    static Map<String, Object> body(GivenMachine machine, String url, String... types) {
        Map<String, Object> body = new HashMap<>(Map.of("clientId", machine.client(), "name", "推送", "url", url));
        if (types.length > 0) {
            body.put("types", List.of(types));
        }
        return body;
    }

    static Response register(GivenOffice office, Map<String, Object> body) {
        return office.request().contentType(ContentType.JSON).body(body).post(URL);
    }

    Response get() {
        return administrator.request().get(URL + "/" + id);
    }

    /** Does something with the version that is there now. */
    Response deed(String what, Map<String, ?> body) {
        int version = get().path("version");
        return administrator
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(URL + "/" + id + "/" + what);
    }

    Response events(String query) {
        return administrator.request().get(URL + "/" + id + "/events?size=200" + query);
    }

    @Override
    public void close() {
        deed("ending", Map.of("reason", "测试结束"));
        receiver.close();
    }
}
