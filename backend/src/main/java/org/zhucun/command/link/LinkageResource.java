package org.zhucun.command.link;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.command.PlaceFilter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Idempotent;

/** 两包三到. */
@Path("/api/v1")
@Tag(name = "command")
class LinkageResource {
    private final LinkageService service;

    LinkageResource(LinkageService service) {
        this.service = service;
    }

    @GET
    @Path("linkages")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listLinkages", summary = "各村“两包三到”落实情况")
    public CursorPage<Linkage> list(@BeanParam @Valid PlaceFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("household-helpers")
    @PermissionsAllowed("command:read")
    @Operation(operationId = "listHouseholdHelpers", summary = "一个村的到户责任人")
    public List<HelperView> helpers(
            @RestQuery @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "command.village.code")
                    String village,
            @RestQuery LocalDate asOf) {
        return service.helpers(village, asOf);
    }

    @POST
    @Path("household-helpers")
    @Idempotent
    @PermissionsAllowed("command:edit")
    @Operation(operationId = "nameHouseholdHelpers", summary = "明确到户责任人")
    public List<HelperView> name(@Valid @NotNull NameHelpers command) {
        return service.name(command);
    }
}
