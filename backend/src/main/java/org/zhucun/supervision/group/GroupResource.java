package org.zhucun.supervision.group;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Idempotent;

/** 督查组. */
@Path("/api/v1/inspection-groups")
@Tag(name = "supervision")
class GroupResource {
    private static final String REGION = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}";

    private final GroupService service;

    GroupResource(GroupService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("supervision:read")
    @Operation(operationId = "listInspectionGroups", summary = "督查组列表")
    public List<InspectionGroupView> list(
            @RestQuery @Size(max = 12) @Pattern(regexp = REGION, message = "input.region") String region,
            @RestQuery LocalDate asOf) {
        return service.list(region, asOf);
    }

    @GET
    @Path("inspectors")
    @PermissionsAllowed("supervision:plan")
    @Operation(operationId = "listInspectors", summary = "可编入督查组的人员")
    public List<Inspector> inspectors(
            @RestQuery @Size(max = 12) @Pattern(regexp = REGION, message = "input.region") String region) {
        return service.inspectors(region);
    }

    @GET
    @Path("coverage")
    @PermissionsAllowed("supervision:read")
    @Operation(operationId = "getStandingGroupCoverage", summary = "一县各乡镇的常态化督查覆盖")
    public StandingGroupCoverage coverage(
            @RestQuery @NotNull @Size(max = 6) @Pattern(regexp = "\\d{6}", message = "supervision.group.county")
                    String region,
            @RestQuery LocalDate asOf) {
        return service.coverage(region, asOf);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("supervision:plan")
    @Operation(operationId = "formInspectionGroup", summary = "组建督查组")
    public InspectionGroupView form(@Valid @NotNull GroupCommands.FormInspectionGroup command) {
        return service.form(command);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("supervision:plan")
    @Operation(operationId = "changeInspectionGroup", summary = "调整督查组")
    public InspectionGroupView change(@RestPath UUID id, @Valid @NotNull GroupCommands.ChangeInspectionGroup command) {
        return service.change(id, command);
    }

    @POST
    @Path("members/{id}/confirmation")
    @Idempotent
    @PermissionsAllowed("finding:record")
    @Operation(operationId = "confirmInspectorFacts", summary = "督查组成员本人确认回避事实")
    public InspectionGroupView.GroupMemberView confirm(@RestPath UUID id) {
        return service.confirm(id);
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @PermissionsAllowed("supervision:plan")
    @Operation(operationId = "endInspectionGroup", summary = "撤销督查组")
    public InspectionGroupView end(@RestPath UUID id, @Valid @NotNull GroupCommands.EndInspectionGroup command) {
        return service.end(id, command);
    }
}
