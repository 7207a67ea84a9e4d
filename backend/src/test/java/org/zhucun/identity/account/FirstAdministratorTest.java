package org.zhucun.identity.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.identity.password.PasswordHashing;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class FirstAdministratorTest {
    @Inject
    SetupRepository setup;

    @Inject
    PasswordHashing hashing;

    @Inject
    @ConfigProperty(name = "zhucun.keys.directory")
    Path keys;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void nobody_tried_yet() {
        GivenAccounts.forgetTries();
    }

    @Test
    void a_fresh_database_has_one_whose_password_only_the_operator_reads() throws IOException {
        Path note = keys.resolve("first-administrator.txt");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(note)));
        String password =
                Files.readString(note).replaceFirst("(?s).*password: ", "").strip();
        given().contentType(ContentType.JSON)
                .body(Map.of("username", "secadmin", "password", password))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200)
                .body("me.passwordChangeRequired", equalTo(true))
                .body("me.permissions", hasSize(0))
                .body("me.office.role", equalTo("SECURITY_ADMINISTRATOR"))
                .body("me.office.path", equalTo("/"));
    }

    @Test
    void a_database_with_accounts_gets_none() {
        starting(Optional.empty(), false).started(new StartupEvent());
        assertFalse(Files.exists(elsewhere.resolve("first-administrator.txt")));
        assertFalse(setup.createFirst(FirstAdministrator.USERNAME, "unused"), "nobody is made twice");
    }

    @Test
    void a_database_with_demonstration_accounts_is_not_served_in_production() {
        GivenOffice office = GivenOffices.township("620503100");
        GivenOffices.change("update account set demo = true where id = ?", office.accountId());
        try {
            ConfigurationException refused = assertThrows(
                    ConfigurationException.class,
                    () -> starting(Optional.empty(), false).started(new StartupEvent()));
            assertTrue(refused.getMessage().contains("demonstration accounts"));
            assertTrue(refused.getMessage().contains("演示账号"));
            assertDoesNotThrow(() -> starting(Optional.empty(), true).started(new StartupEvent()));
        } finally {
            GivenOffices.change("update account set demo = false where id = ?", office.accountId());
        }
    }

    private FirstAdministrator starting(Optional<String> password, boolean demoAllowed) {
        return new FirstAdministrator(setup, hashing, elsewhere, password, true, demoAllowed);
    }
}
