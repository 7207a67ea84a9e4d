package org.zhucun.command.meeting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 调度会与党委研究. */
@Path("/api/v1/dispatch-meetings")
@Tag(name = "command")
class MeetingResource {
    private final MeetingService service;

    MeetingResource(MeetingService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listDispatchMeetings", summary = "查询调度会、党委研究")
    public CursorPage<MeetingView> list(@BeanParam @Valid MeetingFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("cadence")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getMeetingCadence", summary = "一地一年的会议频次与逾期季度")
    public Cadence cadence(
            @RestQuery
                    @NotNull
                    @Size(max = 9)
                    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "command.meeting.region")
                    String region,
            @RestQuery @NotNull MeetingKind kind,
            @RestQuery @NotNull @Min(2013) @Max(2100) Integer year,
            @RestQuery LocalDate asOf) {
        return service.cadence(region, kind, year, asOf);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "getDispatchMeeting", summary = "查看会议")
    public MeetingView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "recordDispatchMeeting", summary = "登记会议")
    public MeetingView record(@Valid @NotNull RecordMeeting command) {
        return service.record(command);
    }
}
