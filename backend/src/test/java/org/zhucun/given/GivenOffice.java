package org.zhucun.given;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.zhucun.identity.Permissions;
import org.zhucun.identity.token.AccessTokens;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 某任职者: somebody who holds an office and is logged in; see {@link GivenOffices}. */
public record GivenOffice(
        UUID accountId,
        UUID sessionId,
        UUID grantId,
        String username,
        String name,
        Role role,
        String path,
        String node) {

    /** A fresh access token, good for five minutes. */
    public String token() {
        return Arc.container().instance(AccessTokens.class).get().ofSession(accountId, sessionId, grantId);
    }

    /** A REST Assured request as this office. */
    public RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token());
    }

    /** The office as the code sees it, e.g. for {@code Caller.as(office, …)}. */
    public Office office() {
        return new Office(grantId, accountId, name, role, path, node, Permissions.of(role));
    }
}
