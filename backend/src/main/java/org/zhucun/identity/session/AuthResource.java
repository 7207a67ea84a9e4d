package org.zhucun.identity.session;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;

@Path("/api/v1/auth")
@Tag(name = "identity")
class AuthResource {
    private final LoginService login;
    private final SessionKeeper sessions;
    private final PasswordService passwords;
    private final RefreshCookie cookie;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final HttpServerRequest http;

    AuthResource(
            LoginService login,
            SessionKeeper sessions,
            PasswordService passwords,
            RefreshCookie cookie,
            Caller caller,
            SecurityIdentity identity,
            HttpServerRequest http) {
        this.login = login;
        this.sessions = sessions;
        this.passwords = passwords;
        this.cookie = cookie;
        this.caller = caller;
        this.identity = identity;
        this.http = http;
    }

    @POST
    @Path("login")
    @PermitAll
    @Operation(operationId = "login", summary = "登录")
    public RestResponse<TokenView> login(@Valid @NotNull Login command) {
        return answer(login.login(command));
    }

    @POST
    @Path("refresh")
    @PermitAll
    @Operation(operationId = "refresh", summary = "续签访问令牌（刷新凭据在 Cookie 中，每次更换）")
    public RestResponse<TokenView> refresh(
            @RestCookie(RefreshCookie.NAME) @Size(max = 100) String token,
            @RestHeader("X-Requested-With") @Size(max = 40) String requestedWith) {
        if (!"zhucun".equals(requestedWith)) {
            throw new DomainException(ProblemType.FORBIDDEN, "identity.refresh.header");
        }
        if (token == null || token.isEmpty()) {
            throw new DomainException(ProblemType.UNAUTHENTICATED, "identity.session.over");
        }
        return answer(sessions.refresh(token));
    }

    @POST
    @Path("office")
    @Authenticated
    @Operation(operationId = "switchOffice", summary = "切换任职")
    public RestResponse<TokenView> office(@Valid @NotNull SwitchOffice command) {
        return answer(sessions.switchTo(caller.require(), session(), command.grantId()));
    }

    @POST
    @Path("logout")
    @PermitAll
    @APIResponse(responseCode = "204", description = "已退出")
    @Operation(operationId = "logout", summary = "退出登录，会话立即失效")
    public RestResponse<Void> logout(@RestCookie(RefreshCookie.NAME) @Size(max = 100) String token) {
        UUID session = sessionIfAny();
        if (session != null) {
            sessions.end(caller.require(), session);
        } else if (token != null && !token.isEmpty()) {
            sessions.end(token);
        }
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(cookie.gone(http))
                .build();
    }

    @POST
    @Path("password")
    @Authenticated
    @APIResponse(responseCode = "204", description = "已修改")
    @Operation(operationId = "changePassword", summary = "修改本人口令，其他会话立即失效")
    public void password(@Valid @NotNull ChangePassword command) {
        passwords.change(caller.require(), session(), command);
    }

    private RestResponse<TokenView> answer(Entry entry) {
        RestResponse.ResponseBuilder<TokenView> answer =
                RestResponse.ResponseBuilder.ok(entry.token()).header("Cache-Control", "no-store");
        return entry.refreshToken() == null
                ? answer.build()
                : answer.cookie(cookie.of(entry.refreshToken(), entry.cookieLifetime(), http))
                        .build();
    }

    /** A machine has no session to turn, end or secure. */
    private UUID session() {
        UUID session = identity.getAttribute(OfficeAugmentor.SESSION);
        if (session == null) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        return session;
    }

    /** Logging out with an access token that has expired is still logging out: then the cookie says which session. */
    private UUID sessionIfAny() {
        try {
            return identity.getAttribute(OfficeAugmentor.SESSION);
        } catch (SecurityException expired) {
            return null;
        }
    }
}
