package org.zhucun.training.study;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 学习例会. */
@Path("/api/v1/study-meetings")
@Tag(name = "training")
class StudyResource {
    private final StudyService service;

    StudyResource(StudyService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("study:read")
    @Operation(operationId = "listStudyMeetings", summary = "学习例会列表")
    public CursorPage<StudyMeetingView> list(@BeanParam @Valid StudyFilter filter) {
        return service.page(filter);
    }

    @GET
    @Path("weeks")
    @PermissionsAllowed("study:read")
    @Operation(operationId = "getStudyWeeks", summary = "各乡镇各周的学习例会与逾期周次")
    public StudyWeeks weeks(
            @RestQuery @NotNull @Size(max = 9) @Pattern(regexp = "\\d{6}|\\d{9}", message = "training.study.place")
                    String region,
            @RestQuery @NotNull @Size(max = 8) @Pattern(regexp = "\\d{4}-W\\d{2}", message = "training.study.week")
                    String from,
            @RestQuery @NotNull @Size(max = 8) @Pattern(regexp = "\\d{4}-W\\d{2}", message = "training.study.week")
                    String until) {
        return service.weeks(region, from, until);
    }

    @GET
    @Path("{id}/tests")
    @PermissionsAllowed("study:read")
    @Operation(operationId = "listTestsOfStudyMeeting", summary = "一次学习例会的知识测试")
    public List<TestHeld> tests(@RestPath UUID id) {
        return service.tests(id);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @PermissionsAllowed("study:record")
    @Operation(operationId = "recordStudyMeeting", summary = "登记学习例会")
    public StudyMeetingView record(@Valid @NotNull RecordStudyMeeting command) {
        return service.record(command);
    }
}
