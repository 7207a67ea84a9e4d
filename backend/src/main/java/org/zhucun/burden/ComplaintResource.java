package org.zhucun.burden;

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
import org.zhucun.kernel.Paging;

/** 投诉与建议. */
@Path("/api/v1/complaints")
@Tag(name = "burden")
class ComplaintResource {
    private final ComplaintService service;

    ComplaintResource(ComplaintService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("complaint:answer")
    @Operation(operationId = "listComplaints", summary = "等待本级及下级答复的投诉与建议")
    public CursorPage<ComplaintView> list(@BeanParam @Valid ComplaintFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("mine")
    @PermissionsAllowed("complaint:file")
    @Operation(operationId = "listMyComplaints", summary = "我的投诉与建议及答复")
    public CursorPage<ComplaintView> mine(@BeanParam @Valid Paging paging) {
        return service.mine(paging);
    }

    @GET
    @Path("about-us")
    @PermissionsAllowed("complaint:read")
    @Operation(operationId = "listComplaintsAboutUs", summary = "针对本级的投诉与建议（按要求隐去姓名）")
    public CursorPage<ComplaintView> aboutUs(@BeanParam @Valid Paging paging) {
        return service.aboutUs(paging);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("complaint:file")
    @Operation(operationId = "fileComplaint", summary = "投诉或建议：由上一级驻村办答复，可对被投诉单位匿名")
    public ComplaintView file(@Valid @NotNull FileComplaint command) {
        return service.file(command);
    }

    @POST
    @Path("{id}/answer")
    @Idempotent
    @PermissionsAllowed("complaint:answer")
    @Operation(operationId = "answerComplaint", summary = "答复投诉或建议")
    public ComplaintView answer(@RestPath UUID id, @Valid @NotNull AnswerComplaint command) {
        return service.answer(id, command);
    }
}
