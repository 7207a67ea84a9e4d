package org.zhucun.laws.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.zhucun.durability.PackagedApplication;
import org.zhucun.identity.Permissions;
import org.zhucun.scope.Role;

/** 调用者: somebody of every role, a machine among them, each with a token that is never out of date. */
final class Callers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "Zhucun-demo-2026";
    private static final Duration FRESH = Duration.ofMinutes(3);
    private static final Map<Role, String> NAMES = Map.of(
            Role.ORGANIZATION_DEPARTMENT, "zuzhibu",
            Role.STATIONING_OFFICE, "zhucunban",
            Role.TOWNSHIP, "xiangzhen",
            Role.SENDING_UNIT, "paichu",
            Role.INSPECTOR, "ducha1",
            Role.AUDITOR, "shenji",
            Role.CADRE, "ganbu",
            Role.SYSTEM_ADMINISTRATOR, "system",
            Role.SECURITY_ADMINISTRATOR, "anquan",
            Role.HUMAN_RESOURCES, "renshe");

    private record Token(String value, long since) {}

    private final PackagedApplication application;
    private final Map<Role, Token> tokens = new EnumMap<>(Role.class);
    private final Map<Role, JsonNode> machine = new HashMap<>();

    Callers(PackagedApplication application) {
        this.application = application;
    }

    /** A role that may do what the permission says, sometimes one that may not. */
    Role role(Random random, String permission) {
        Set<Role> holders = Permissions.all().getOrDefault(permission, Set.of());
        List<Role> chosen =
                new ArrayList<>(holders.isEmpty() || random.nextInt(8) == 0 ? List.of(Role.values()) : holders);
        return chosen.get(random.nextInt(chosen.size()));
    }

    /** The role's token, renewed before it ends. */
    synchronized String token(Role role) throws IOException, InterruptedException {
        Token there = tokens.get(role);
        if (there == null || System.nanoTime() - there.since > FRESH.toNanos()) {
            // an account that was disabled or locked on the way keeps the token it had, and is answered 401
            String fresh = role == Role.PROVINCIAL_SYSTEM ? machine() : person(role);
            there = new Token(fresh.isEmpty() && there != null ? there.value : fresh, System.nanoTime());
            tokens.put(role, there);
        }
        return there.value;
    }

    private String person(Role role) throws IOException, InterruptedException {
        return answer(
                        "/api/v1/auth/login",
                        "application/json",
                        JSON.writeValueAsString(Map.of("username", NAMES.get(role), "password", PASSWORD)),
                        "")
                .path("accessToken")
                .asText();
    }

    private String machine() throws IOException, InterruptedException {
        if (!machine.containsKey(Role.PROVINCIAL_SYSTEM)) {
            machine.put(
                    Role.PROVINCIAL_SYSTEM,
                    answer(
                            "/api/v1/clients",
                            "application/json",
                            "{\"name\":\"随机检验\",\"role\":\"PROVINCIAL_SYSTEM\",\"nodeCode\":\"62\"}",
                            token(Role.SECURITY_ADMINISTRATOR)));
        }
        JsonNode client = machine.get(Role.PROVINCIAL_SYSTEM);
        String form = "grant_type=client_credentials&client_id="
                + client.path("id").asText() + "&client_secret="
                + client.path("secret").asText();
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
        return answer.statusCode() < 300 ? JSON.readTree(answer.body()) : JSON.missingNode();
    }
}
