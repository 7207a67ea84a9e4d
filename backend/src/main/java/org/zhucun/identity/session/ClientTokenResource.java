package org.zhucun.identity.session;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.zhucun.kernel.DomainException;

@Path("/api/v1/oauth2/token")
@Tag(name = "identity")
class ClientTokenResource {
    private static final String REFUSED = "RFC 6749 5.2 的错误答复";

    private final ClientTokenService service;
    private final HttpServerRequest http;

    ClientTokenResource(ClientTokenService service, HttpServerRequest http) {
        this.service = service;
        this.http = http;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "clientToken",
            summary = "接口客户端获取访问令牌（RFC 6749 client_credentials；密钥或 RFC 7523 private_key_jwt）")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = OAuthToken.class)))
    @APIResponse(
            responseCode = "400",
            description = REFUSED,
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    @APIResponse(
            responseCode = "401",
            description = REFUSED,
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    @APIResponse(
            responseCode = "429",
            description = REFUSED,
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    @APIResponse(
            responseCode = "503",
            description = REFUSED,
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    public RestResponse<OAuthToken> token(
            @RestForm("grant_type") @Size(max = 60) String grantType,
            @RestForm("client_id") @Size(max = 60) String clientId,
            @RestForm("client_secret") @Size(max = 100) String clientSecret,
            @RestForm("client_assertion_type") @Size(max = 100) String assertionType,
            @RestForm("client_assertion") @Size(max = 16_000) String assertion,
            @RestForm("scope") @Size(max = 2_000) String scope) {
        TokenRequest request = new TokenRequest(
                grantType, http.getHeader("Authorization"), clientId, clientSecret, assertionType, assertion, scope);
        return RestResponse.ResponseBuilder.ok(service.token(request, standing -> standing.tell(http.response())))
                .header("Cache-Control", "no-store")
                .build();
    }

    @ServerExceptionMapper
    Response refused(OAuthRefusal refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .entity(refusal.body());
        if (refusal.status() == 401) {
            answer.header("WWW-Authenticate", "Basic realm=\"zhucun\"");
        }
        if (refusal.status() == 429 || refusal.status() == 503) {
            answer.header("Retry-After", refusal.retryAfter());
        }
        return answer.build();
    }

    /** Whoever waits too long at the door or for a part of the quota is told so in the words of this endpoint. */
    @ServerExceptionMapper
    Response busy(DomainException busy) {
        return refused(OAuthRefusal.of(busy));
    }

    @ServerExceptionMapper
    Response tooLong(ConstraintViolationException tooLong) {
        return refused(new OAuthRefusal(400, "invalid_request", "a parameter is too long"));
    }
}
