package org.zhucun.paper;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.NotReplayed;
import org.zhucun.paper.PaperCommands.PrintOfItem;
import org.zhucun.paper.PaperCommands.PrintOfRegion;

/** 文书. */
@Path("/api/v1/papers")
@Tag(name = "paper")
class PaperResource {
    private static final String FILE = "打印文书，答复是文件";

    private final PaperService service;

    PaperResource(PaperService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("paper:export")
    @Operation(operationId = "listPapers", summary = "文书登记：按编号查何人何时因何打印")
    public CursorPage<PaperView> list(@BeanParam @Valid PaperFilter filter) {
        return service.page(filter);
    }

    @POST
    @Path("roster")
    @NotReplayed(FILE)
    @PermissionsAllowed("cadre:export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printRoster", summary = "打印花名册（电话掩码，须说明用途）")
    public RestResponse<InputStream> roster(@Valid @NotNull PrintOfRegion command) {
        return file(service.roster(command));
    }

    @POST
    @Path("statistics")
    @NotReplayed(FILE)
    @PermissionsAllowed("paper:export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printStatistics", summary = "打印统计表（须说明用途）")
    public RestResponse<InputStream> statistics(@Valid @NotNull PrintOfRegion command) {
        return file(service.statistics(command));
    }

    @POST
    @Path("appointment-sheet")
    @NotReplayed(FILE)
    @PermissionsAllowed("paper:issue")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printAppointmentSheet", summary = "打印选派审批表（须说明用途）")
    public RestResponse<InputStream> appointment(@Valid @NotNull PrintOfItem command) {
        return file(service.appointment(command));
    }

    @POST
    @Path("problem-list")
    @NotReplayed(FILE)
    @PermissionsAllowed("paper:export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printProblemList", summary = "打印问题清单（须说明用途）")
    public RestResponse<InputStream> problemList(@Valid @NotNull PrintOfItem command) {
        return file(service.problemList(command));
    }

    @POST
    @Path("bulletin")
    @NotReplayed(FILE)
    @PermissionsAllowed("paper:export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printBulletin", summary = "打印通报：按本任职可见的文本（须说明用途）")
    public RestResponse<InputStream> bulletin(@Valid @NotNull PrintOfItem command) {
        return file(service.bulletin(command));
    }

    @POST
    @Path("assessment-sheet")
    @NotReplayed(FILE)
    @PermissionsAllowed("assessment:read")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printAssessmentSheet", summary = "打印考核登记表：等次确认以后（须说明用途）")
    public RestResponse<InputStream> assessment(@Valid @NotNull PrintOfItem command) {
        return file(service.assessment(command));
    }

    @POST
    @Path("certificate")
    @NotReplayed(FILE)
    @PermissionsAllowed("paper:issue")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printCertificate", summary = "打印表彰证书（须说明用途）")
    public RestResponse<InputStream> certificate(@Valid @NotNull PrintOfItem command) {
        return file(service.certificate(command));
    }

    @POST
    @Path("honor-certificate")
    @NotReplayed(FILE)
    @PermissionsAllowed("paper:issue")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printHonorCertificate", summary = "打印荣誉证书：公示期满、荣誉成立以后（须说明用途）")
    public RestResponse<InputStream> honorCertificate(@Valid @NotNull PrintOfItem command) {
        return file(service.honorCertificate(command));
    }

    /** Declared as bytes of some kind: which kind, PDF or a workbook, the answer itself says (and the contract names both). */
    private static RestResponse<InputStream> file(PrintedPaper paper) {
        return RestResponse.ResponseBuilder.ok(paper.stream(), paper.mediaType())
                .header("Content-Disposition", paper.disposition())
                .build();
    }
}
