package org.zhucun.incentive.promotion;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 提拔重用. */
@Path("/api/v1/promotions")
@Tag(name = "incentive")
class PromotionResource {
    private final PromotionService service;
    private final PromotionFigures figures;

    PromotionResource(PromotionService service, PromotionFigures figures) {
        this.service = service;
        this.figures = figures;
    }

    @GET
    @PermissionsAllowed("promotion:read")
    @Operation(operationId = "listPromotions", summary = "提拔重用列表")
    public CursorPage<PromotionView> list(@BeanParam @Valid PromotionFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("rate")
    @PermissionsAllowed("promotion:read")
    @Operation(operationId = "getPromotionRate", summary = "提拔重用人数占在派人数")
    public PromotionRate rate(@BeanParam @Valid RateFilter filter) {
        return figures.rate(filter);
    }

    @GET
    @Path("promoted-cadres")
    @PermissionsAllowed("promotion:read")
    @Operation(operationId = "listPromotedCadres", summary = "提拔重用人员名单（与提拔率分子一致）")
    public CursorPage<PromotedCadre> promoted(@BeanParam @Valid RateFilter filter) {
        return figures.promoted(filter);
    }

    @GET
    @Path("candidates")
    @PermissionsAllowed("promotion:list")
    @Operation(operationId = "listPromotionCandidates", summary = "一线优先提拔使用名单（按村排列）")
    public CursorPage<PromotionCandidate> candidates(@BeanParam @Valid CandidateFilter filter) {
        return figures.candidates(filter);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("promotion:record")
    @Operation(operationId = "recordPromotion", summary = "登记提拔重用")
    public PromotionView record(@Valid @NotNull PromotionCommands.RecordPromotion command) {
        return service.record(command);
    }

    @POST
    @Path("{id}/follow-ups")
    @Idempotent
    @PermissionsAllowed("promotion:record")
    @Operation(operationId = "closePromotionFollowUps", summary = "以已登记的提拔了结本级应办的优秀等次跟踪（由选派层级自行办理）")
    public PromotionView followUp(@RestPath UUID id) {
        return service.followUp(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed("promotion:record")
    @Operation(operationId = "withdrawPromotion", summary = "撤回误登的提拔重用")
    public PromotionView withdraw(@RestPath UUID id, @Valid @NotNull PromotionCommands.WithdrawPromotion command) {
        return service.withdraw(id, command);
    }
}
