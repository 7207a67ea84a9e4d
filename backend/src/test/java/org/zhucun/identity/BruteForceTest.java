package org.zhucun.identity;

import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenOffice;
import org.zhucun.identity.password.PasswordHashing;
import org.zhucun.scope.Role;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class BruteForceTest {
    @Inject
    PasswordHashing hashing;

    @BeforeEach
    @AfterEach
    void nobody_tried_yet() {
        GivenAccounts.forgetTries();
    }

    @Test
    void of_a_thousand_parallel_guesses_at_one_account_ten_reach_the_password() throws Exception {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        long before = hashing.computed();
        Map<Integer, Long> byStatus = attack(i -> clerk.username());
        assertEquals(Set.of(401, 429), byStatus.keySet());
        assertTrue(byStatus.get(401) <= 10, byStatus::toString);
        assertTrue(hashing.computed() - before <= 10, () -> (hashing.computed() - before) + " hashes");
    }

    @Test
    void refused_tries_all_look_alike_and_say_when_to_come_back() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        LoginTest.login(clerk.username(), "wrong-password").then().statusCode(401);
        LoginTest.login("nobody-of-that-name", "wrong-password").then().statusCode(401);
        GivenAccounts.execute("update login_throttle set attempts = 10 where key like 'account:%'");
        Response known = LoginTest.login(clerk.username(), GivenAccounts.PASSWORD);
        Response unknown = LoginTest.login("nobody-of-that-name", "wrong-password");
        known.then().statusCode(429).header("Retry-After", notNullValue());
        unknown.then().statusCode(429).header("Retry-After", notNullValue());
        assertEquals(known.path("detail").toString(), unknown.path("detail").toString());
    }

    @Test
    void the_right_password_starts_the_count_anew() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        for (int round = 0; round < 3; round++) {
            LoginTest.login(clerk.username(), "wrong-password").then().statusCode(401);
            GivenAccounts.execute("update login_throttle set attempts = 9 where key like 'account:%'");
            LoginTest.login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(200);
        }
    }

    @Test
    void one_password_sprayed_over_a_thousand_names_is_cut() throws Exception {
        long before = hashing.computed();
        Map<Integer, Long> byStatus = attack(i -> "clerk-" + i);
        assertEquals(Set.of(401, 429), byStatus.keySet());
        assertTrue(byStatus.get(401) <= 50, byStatus::toString);
        assertTrue(hashing.computed() - before <= 50);
    }

    @Test
    void many_right_logins_from_one_address_are_no_attack() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        LoginTest.login(clerk.username(), "wrong-password").then().statusCode(401);
        GivenAccounts.execute("update login_throttle set attempts = 49 where key like 'address:%'");
        for (int i = 0; i < 3; i++) {
            LoginTest.login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(200);
        }
    }

    @Test
    void after_the_window_one_may_try_again() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        LoginTest.login(clerk.username(), "wrong-password").then().statusCode(401);
        GivenAccounts.execute("update login_throttle set attempts = 10 where key like 'account:%'");
        LoginTest.login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(429);
        GivenAccounts.execute("update login_throttle set window_start = window_start - interval '16 minutes'");
        LoginTest.login(clerk.username(), GivenAccounts.PASSWORD).then().statusCode(200);
    }

    @Test
    void a_stolen_token_is_no_way_to_guess_the_password() {
        GivenOffice clerk = GivenAccounts.withPassword(Role.TOWNSHIP, "620503100");
        String token = LoginTest.login(clerk.username(), GivenAccounts.PASSWORD).path("accessToken");
        LoginTest.change(token, "a wrong guess", "春种一粒粟秋收万颗子").then().statusCode(400);
        GivenAccounts.execute("update login_throttle set attempts = 10 where key like 'account:%'");
        LoginTest.change(token, GivenAccounts.PASSWORD, "春种一粒粟秋收万颗子").then().statusCode(429);
    }

    /** 1,000 wrong log-ins, 50 at a time. */
    private static Map<Integer, Long> attack(IntFunction<String> name) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        URI login = URI.create("http://localhost:" + RestAssured.port + "/api/v1/auth/login");
        AtomicInteger number = new AtomicInteger();
        return LoginTest.parallel(1_000, 50, () -> {
                    String body = "{\"username\":\"" + name.apply(number.incrementAndGet())
                            + "\",\"password\":\"Spring2025!\"}";
                    HttpRequest request = HttpRequest.newBuilder(login)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
                    return client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                })
                .stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }
}
