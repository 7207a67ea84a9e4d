package org.zhucun.start;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.zhucun.given.DatabaseForTests;

/** The whole application on a fresh database: migrated by the owner, served by the role that owns nothing. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ApplicationStartTest {

    @Inject
    DataSource dataSource;

    @Test
    void is_ready_when_its_database_is_migrated() {
        given().get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/health/live").then().statusCode(200);
        given().get("/metrics").then().statusCode(200);
    }

    @Test
    void serves_as_the_role_that_owns_nothing_with_time_limits() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select session_user,"
                        + " (select count(*) from pg_class where relowner = session_user::regrole),"
                        + " current_setting('statement_timeout') <> '0',"
                        + " current_setting('idle_in_transaction_session_timeout') <> '0'")) {
            result.next();
            assertEquals("zhucun_app", result.getString(1));
            assertEquals(0, result.getInt(2));
            assertEquals("t", result.getString(3));
            assertEquals("t", result.getString(4));
        }
    }
}
