package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.zhucun.durability.PackagedApplication;
import org.zhucun.identity.Permissions;
import org.zhucun.scope.Role;

/** 调用者: people of every role, of some two, and a machine, each with a token that is never out of date. */
final class Callers {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of every account of the demonstration. */
    static final String PASSWORD = "Zhucun-demo-2026";

    private static final Duration FRESH = Duration.ofMinutes(3);
    private static final String COUNTY = "620503";
    private static final Caller MACHINE = new Caller("", Role.PROVINCIAL_SYSTEM);
    private static final Caller SECURITY = new Caller("anquan", Role.SECURITY_ADMINISTRATOR);
    private static final List<Caller> ALL = List.of(
            new Caller("zuzhibu", Role.ORGANIZATION_DEPARTMENT),
            new Caller("zuzhibu2", Role.ORGANIZATION_DEPARTMENT),
            new Caller("shengzu", Role.ORGANIZATION_DEPARTMENT),
            new Caller("zhucunban", Role.STATIONING_OFFICE),
            new Caller("xiangzhen", Role.TOWNSHIP),
            new Caller("paichu", Role.SENDING_UNIT),
            new Caller("ducha1", Role.INSPECTOR),
            new Caller("ducha2", Role.INSPECTOR),
            new Caller("shenji", Role.AUDITOR),
            new Caller("ganbu", Role.CADRE),
            new Caller("system", Role.SYSTEM_ADMINISTRATOR),
            SECURITY,
            new Caller("renshe", Role.HUMAN_RESOURCES),
            MACHINE);

    private record Token(String value, long since) {}

    private final PackagedApplication application;
    private final Map<Caller, Token> tokens = new HashMap<>();
    private JsonNode machine;

    Callers(PackagedApplication application) {
        this.application = application;
    }

    /** Somebody who may do what the permission says, sometimes one who may not. */
    Caller any(Random random, String permission) {
        Set<Role> holders = Permissions.all().getOrDefault(permission, Set.of());
        List<Caller> chosen = new ArrayList<>(ALL);
        if (!holders.isEmpty() && random.nextInt(8) > 0) {
            chosen.removeIf(caller -> !holders.contains(caller.role()));
        }
        return chosen.get(random.nextInt(chosen.size()));
    }

    /** Signs everybody in and keeps their accounts, offices and the machine from those that are asked about. */
    void keepFrom(Known known) throws IOException, InterruptedException {
        for (Caller caller : ALL) {
            JsonNode me = JSON.readTree(application
                    .send(application
                            .ask("/api/v1/me")
                            .header("Authorization", "Bearer " + token(caller))
                            .build())
                    .body());
            if (!me.path("account").has("id")) {
                throw new IllegalStateException(caller + " cannot sign in: " + me);
            }
            known.keep(me.at("/account/id").asText());
            known.keep(me.at("/account/username").asText());
            me.path("offices")
                    .forEach(office -> known.keep(office.path("grantId").asText()));
        }
        known.keep(machine.path("id").asText());
    }

    /** The caller's token, renewed before it ends. */
    synchronized String token(Caller caller) throws IOException, InterruptedException {
        Token there = tokens.get(caller);
        if (there == null || System.nanoTime() - there.since > FRESH.toNanos()) {
            there = new Token(caller.equals(MACHINE) ? machine() : person(caller), System.nanoTime());
            tokens.put(caller, there);
        }
        return there.value;
    }

    /** A token that was refused is not used again. */
    synchronized void refused(Caller caller) {
        tokens.remove(caller);
    }

    private String person(Caller caller) throws IOException, InterruptedException {
        return answer(
                        "/api/v1/auth/login",
                        "application/json",
                        JSON.writeValueAsString(Map.of("username", caller.name(), "password", PASSWORD)),
                        "")
                .path("accessToken")
                .asText();
    }

    private String machine() throws IOException, InterruptedException {
        if (machine == null) {
            machine = answer(
                    "/api/v1/clients",
                    "application/json",
                    JSON.writeValueAsString(Map.of(
                            "name", "随机检验", "role", MACHINE.role(), "nodeCode", COUNTY, "ratePerMinute", 60_000)),
                    token(SECURITY));
        }
        String form = "grant_type=client_credentials&client_id="
                + machine.path("id").asText() + "&client_secret="
                + machine.path("secret").asText();
        return answer("/api/v1/oauth2/token", "application/x-www-form-urlencoded", form, "")
                .path("access_token")
                .asText();
    }

    private JsonNode answer(String path, String type, String body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                application.ask(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = application.send(request.build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
